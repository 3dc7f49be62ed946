import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Catalog, Document } from "../../src/catalog.js";
import { readSeeds } from "../styles.js";
import { isLeftOut, launch, type OpenPage, open } from "./chromium.js";
import { emitPage, emitPages } from "./emit-page.js";
import { largeDocument } from "./large-document.js";

describe.skipIf(isLeftOut())("the page of the seeds in Chromium", { timeout: 120_000 }, () => {
  let browser: Browser;
  let seeds: Catalog;
  let opened: OpenPage | undefined;

  beforeAll(async () => {
    browser = await launch();
    seeds = await readSeeds();
  }, 60_000);
  afterAll(() => browser.close());
  afterEach(async () => {
    await opened?.close();
    opened = undefined;
  });

  async function show(options: Parameters<typeof open>[2] = {}): Promise<Page> {
    opened = await open(
      browser,
      { "index.html": emitPage(seeds, { out: "./src/generated" }) },
      options,
    );
    return opened.page;
  }

  /** Types a query and gives the codes that are found. */
  async function search(page: Page, query: string): Promise<readonly string[]> {
    await page.locator("#_search").fill(query);
    await page.locator("#_results").waitFor({ state: "visible" });
    return page.locator(".hit-code").allTextContents();
  }

  const focused = (page: Page): Promise<string> =>
    page.evaluate("document.activeElement.closest('tr')?.id ?? document.activeElement.id");

  it("finds a code, a Chinese word, and what is mistyped", async () => {
    const page = await show();
    expect((await search(page, "2104"))[0]).toBe("2104");
    const chinese = await search(page, "用户");
    expect(chinese.length).toBeGreaterThan(0);
    for (const text of await page.locator("#_results li").allTextContents())
      expect(text).toContain("用户");
    expect(await search(page, "psasword error")).toEqual(await search(page, "password error"));
    expect((await search(page, "password error")).length).toBeGreaterThan(0);
    await page.locator("#_search").fill("zebra crossing");
    await page.getByText("No code has all of these words.").waitFor();
    await page.locator("#_search").fill("");
    await page.locator("#_book").waitFor({ state: "visible" });
  });

  it("opens a link to a code, and follows one that is changed", async () => {
    const page = await show({ hash: "#cdn/UserLogin/2104" });
    const row = page.locator("tr:target");
    await expect.poll(() => row.evaluate(IS_IN_SIGHT)).toBe(true);
    expect(await row.locator("th a").textContent()).toBe("2104");
    await page.evaluate("location.hash = 'accounts/Calls'");
    await expect.poll(() => page.locator("section:target").evaluate(IS_IN_SIGHT)).toBe(true);
    await search(page, "2104");
    await page.locator("a.hit").first().click();
    await expect.poll(() => page.locator("tr:target").evaluate(IS_IN_SIGHT)).toBe(true);
    expect(await page.locator("#_results").isVisible()).toBe(false);
  });

  it("opens a link far down on a narrow page, where cards are as high as their texts", async () => {
    const page = await show({ hash: "#accounts/Calls", viewport: { width: 390, height: 844 } });
    await page.locator("tbody button").first().waitFor({ state: "attached" });
    await expect.poll(() => page.locator("section:target").evaluate(IS_IN_SIGHT)).toBe(true);
    await page.evaluate("location.hash = 'aegis/Login/10002'");
    await expect.poll(() => page.locator("tr:target button").count()).toBe(2);
    await expect.poll(() => page.locator("tr:target").evaluate(IS_IN_SIGHT)).toBe(true);
  });

  it("opens a link to a code that a filter hides", async () => {
    const page = await show();
    await page.locator("#_document").selectOption({ label: "aegis" });
    await page.evaluate("location.hash = 'cdn/UserLogin/2104'");
    await expect.poll(() => page.locator("tr:target").evaluate(IS_IN_SIGHT)).toBe(true);
    expect(await page.locator("#_document").inputValue()).toBe("");
  });

  it("filters by document, section and HTTP status", async () => {
    const page = await show();
    const codes = (): Promise<number> => page.locator("tbody tr:visible").count();
    const all = seeds.documents.flatMap(({ sections }) => sections);
    const entries = all.flatMap((section) => section.entries);
    expect(await codes()).toBe(entries.length);
    await page.locator("#_document").selectOption({ label: "aegis" });
    const [aegis] = seeds.documents.filter(({ module }) => module === "aegis") as [Document];
    const ofAegis = aegis.sections.flatMap((section) => section.entries);
    expect(await codes()).toBe(ofAegis.length);
    await page.locator("#_section").selectOption({ label: "Login" });
    const login = aegis.sections.find(({ title }) => title === "Login");
    expect(await codes()).toBe(login?.entries.length);
    await page.locator("#_reset").click();
    expect(await codes()).toBe(entries.length);
    await page.locator("#_status").selectOption("401");
    expect(await codes()).toBe(entries.filter(({ httpStatus }) => httpStatus === 401).length);
    const found = await search(page, "token");
    const texts = await page.locator("#_results li").allTextContents();
    expect(found.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toContain("HTTP 401");
  });

  it("follows the system's theme, and one that is chosen lasts", async () => {
    const page = await show({ colorScheme: "dark" });
    const background = (): Promise<string> =>
      page.evaluate("getComputedStyle(document.body).backgroundColor");
    const dark = await background();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.evaluate(
      "void (self.stored = new Promise((told) => addEventListener('storage', told, { once: true })))",
    );
    await page.locator("#_theme").click();
    expect(await page.locator("#_theme").textContent()).toBe("Theme: light");
    const light = await background();
    expect(light).not.toBe(dark);
    // Chromium stores in a process of its own: another page is told once it has.
    await other.evaluate("self.stored.then(() => undefined)");
    await page.reload();
    expect(await background()).toBe(light);
    await page.locator("#_theme").click();
    expect(await background()).toBe(dark);
  });

  it("can be used with the keyboard alone", async () => {
    const page = await show();
    await page.locator("#_book").waitFor();
    await page.keyboard.press("/");
    expect(await focused(page)).toBe("_search");
    await page.keyboard.type("password");
    await page.locator("a.hit").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(OUTLINE)).not.toBe("none");
    await page.keyboard.press("ArrowUp");
    const wanted = await page.evaluate("document.activeElement.getAttribute('href')");
    await page.keyboard.press("Enter");
    await page.locator("#_book").waitFor({ state: "visible" });
    await expect.poll(async () => `#${await focused(page)}`).toBe(wanted);
    await page.keyboard.press("/");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    expect(await page.locator("#_search").inputValue()).toBe("");
    // The map: the tab key passes it in two steps, the arrows go through it.
    await page.locator("svg a").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("tr:target").evaluate(IS_IN_SIGHT)).toBe(true);
  });

  it("copies a code and its import", async () => {
    const page = await show({
      hash: "#cdn/UserLogin/2104",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const row = page.locator("tr:target");
    await row.hover();
    await row.getByRole("button", { name: "Copy code: 2104" }).click();
    await page.getByText("Copied 2104").waitFor({ state: "attached" });
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe("2104");
    const line = 'import { UserLogin } from "./src/generated/cdn/index.js";';
    await row.getByRole("button", { name: `Copy import: ${line}` }).click();
    await page.getByText(`Copied ${line}`).waitFor({ state: "attached" });
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(line);
  });

  it("asks for nothing and complains of nothing, from a disk and from a server", async () => {
    const page = await show();
    await search(page, "token");
    await page.locator("a.hit").first().click();
    expect(opened?.requests.filter((url) => !url.startsWith("data:"))).toEqual([opened?.url]);
    expect(opened?.complaints).toEqual([]);

    const asked: string[] = [];
    const server = createServer(({ url = "" }, response) => {
      asked.push(url);
      response.setHeader("content-type", "text/html");
      response.end(emitPage(seeds));
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    try {
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await search(page, "token");
      expect(asked).toEqual(["/"]);
      expect(opened?.complaints).toEqual([]);
    } finally {
      server.close();
    }
  });

  it.each(["light", "dark"] as const)(
    "has nothing that axe finds serious, when it is %s",
    async (colorScheme) => {
      for (const width of [1440, 390]) {
        const page = await show({ colorScheme, viewport: { width, height: 900 } });
        expect(await complaintsOf(page)).toEqual([]);
        await search(page, "token");
        expect(await complaintsOf(page)).toEqual([]);
        await opened?.close();
      }
    },
  );

  it("shows all tables without scripts", async () => {
    const page = await show({ javaScriptEnabled: false });
    const entries = seeds.documents.flatMap(({ sections }) =>
      sections.flatMap((one) => one.entries),
    );
    expect(await page.locator("tbody tr:visible").count()).toBe(entries.length);
    expect(await page.locator("#_search").isVisible()).toBe(false);
    expect(await page.locator("nav a").first().isVisible()).toBe(true);
  });

  it("prints all codes and nothing to press", async () => {
    const page = await show();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("button:visible, input:visible, nav:visible").count()).toBe(0);
    const entries = seeds.documents.flatMap(({ sections }) =>
      sections.flatMap((one) => one.entries),
    );
    expect(await page.locator("tbody tr:visible").count()).toBe(entries.length);
  });

  it("leads from the list of a large catalog to a code of one of its pages", async () => {
    const [cdn] = seeds.documents.filter(({ module }) => module === "cdn") as [Document];
    const pages = emitPages({ documents: [cdn, largeDocument(cdn, 20_001)] });
    const names = Object.fromEntries(
      Object.entries(pages).map(([path, contents]) => [path.slice("docs/".length), contents]),
    );
    expect(Object.keys(names)).toEqual(["index.html", "cdn.html", "large.html"]);
    opened = await open(browser, names, { hash: "#cdn/UserLogin/2104" });
    await opened.page.waitForURL(/cdn\.html#cdn\/UserLogin\/2104$/);
    await expect.poll(() => opened?.page.locator("tr:target").evaluate(IS_IN_SIGHT)).toBe(true);
    expect(opened.complaints).toEqual([]);
  });
});

/** Runs in the page. */
const IS_IN_SIGHT = new Function(
  "element",
  `const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && Math.min(bottom, top + 40) <= innerHeight;`,
) as (element: unknown) => boolean;

const OUTLINE = "getComputedStyle(document.activeElement).outlineStyle";

/** What axe says that keeps people from using a page. */
async function complaintsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate("axe.run()")) as axe.AxeResults;
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}
