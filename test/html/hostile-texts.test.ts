import fc from "fast-check";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogs } from "../arbitrary-catalog.js";
import { isLeftOut, launch, open } from "./chromium.js";
import { emitPage } from "./emit-page.js";

const SAMPLE = 60;

describe.skipIf(isLeftOut())("pages of any texts in Chromium", { timeout: 3_600_000 }, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser.close());

  it("run no script of a document, and let nothing overflow", async () => {
    const seed = fc.readConfigureGlobal().seed ?? Date.now();
    for (const [index, catalog] of fc.sample(catalogs, { numRuns: SAMPLE, seed }).entries()) {
      const width = index % 2 === 0 ? 1440 : 390;
      const opened = await open(
        browser,
        { "index.html": emitPage(catalog) },
        { viewport: { width, height: 900 } },
      );
      const at = `catalog ${index} of seed ${seed}, ${width} pixels wide`;
      expect(await opened.page.evaluate("globalThis.ran ?? null"), at).toBe(null);
      expect(await opened.page.evaluate(OVERFLOWING), at).toEqual([]);
      expect(opened.complaints, at).toEqual([]);
      expect(
        opened.requests.filter((url) => !url.startsWith("data:")),
        at,
      ).toEqual([opened.url]);
      await opened.close();
    }
  });
});

/** The elements whose content is wider than they are; what scrolls or is cut off with a sign may be. */
const OVERFLOWING = `(() => {
  for (const part of document.querySelectorAll(".part")) part.style.contentVisibility = "visible";
  const isTooWide = (element) =>
    element.clientWidth > 1 &&
    element.scrollWidth > element.clientWidth + 1 &&
    getComputedStyle(element).overflowX === "visible";
  const tooWide = [...document.querySelectorAll("html, body, body *:not(svg, svg *)")].filter(isTooWide);
  return tooWide.map((element) => element.outerHTML.slice(0, 200));
})()`;
