import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { IN_FULL } from "../in-full.js";

const CHROMIUM = "/usr/bin/chromium";
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Whether tests in Debian's Chromium are left out: it takes them a while, and not everybody has it. */
export function isLeftOut(): boolean {
  const isRequired = (process.env.ERRGEN_REQUIRE ?? "").split(",").includes("chromium");
  if (!IN_FULL) return true;
  if (existsSync(CHROMIUM) || isRequired) return false;
  console.warn("chromium is not installed: tests that open the page in it are left out");
  return true;
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** A page that is opened from a disk, and what it did beside showing itself. */
export interface OpenPage {
  readonly page: Page;
  /** What it wrote to the console, and errors that nothing caught. */
  readonly complaints: readonly string[];
  /** What it asked for. */
  readonly requests: readonly string[];
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Writes the pages into a folder and opens the first one, at an anchor if that is wanted. */
export async function open(
  browser: Browser,
  pages: Readonly<Record<string, string>>,
  { hash = "", ...options }: BrowserContextOptions & { readonly hash?: string } = {},
): Promise<OpenPage> {
  const folder = mkdtempSync(join(tmpdir(), "errgen-page-"));
  for (const [name, contents] of Object.entries(pages)) writeFileSync(join(folder, name), contents);
  const url = pathToFileURL(join(folder, Object.keys(pages)[0] ?? "")).href;
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(url + hash);
  return {
    page,
    complaints,
    requests,
    url,
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
