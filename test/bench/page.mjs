// How fast the page of 10,000 codes is in Debian's Chromium: from the request to the first paint and to the end
// of loading, and from a keystroke in the search to the paint of what it finds; and the processor time of the page
// until it is loaded, which a busy machine changes less. RUNS chooses how often.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { createSource, generate } from "../../dist/src/index.js";

const CODES = 10_000;
const RUNS = Number(process.env.RUNS ?? 5);
const FIGURES = { paint: 1000, key: 50 };
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu"];
const WORDS =
  "password user token session expired invalid request order payment gateway upstream timeout quota limit region bucket object signature header missing parameter account locked disabled".split(
    " ",
  );
/** Typed letter by letter: words, one mistyped, Chinese, a code. */
const QUERIES = ["password expired", "psasword", "用户不存在", "10423", "e"];

const folder = mkdtempSync(join(tmpdir(), "errgen-bench-"));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });
try {
  for (const sections of [1, 100]) {
    const file = join(folder, `${sections}.html`);
    const page = await pageOf(sections);
    writeFileSync(file, page);
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push(await measure(pathToFileURL(file).href));
    const keys = runs.flatMap((run) => run.keys);
    console.log(
      [
        `${CODES} codes in ${sections} sections, ${(page.length / 1e6).toFixed(1)} MB:`,
        `first paint ${show(runs.map(({ paint }) => paint))} (at most ${FIGURES.paint}),`,
        `loaded ${show(runs.map(({ loaded }) => loaded))},`,
        `processor ${show(runs.map(({ processor }) => processor))},`,
        `keystroke ${show(keys)} (at most ${FIGURES.key}),`,
        `processor ${show(runs.map(({ ofKey }) => ofKey))}`,
      ].join(" "),
    );
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

function show(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return `${sorted[Math.floor(sorted.length / 2)].toFixed(0)} ms, worst ${sorted.at(-1).toFixed(0)}`;
}

async function pageOf(sections) {
  let seed = 1;
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const text = () =>
    Array.from({ length: 9 }, () => WORDS[Math.floor(random() * WORDS.length)]).join(" ");
  const row = (code) =>
    `| ${code} | ${text()} | ${code % 7 === 0 ? "用户不存在或密码错误" : text()} | ${400 + (code % 20)} |`;
  const each = CODES / sections;
  const parts = Array.from({ length: sections }, (_, section) => {
    const rows = Array.from({ length: each }, (_, index) => row(10_000 + section * each + index));
    return `## Section ${section}\n\n| Code | Message | Description | HTTP |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n`;
  });
  const source = createSource("codes.md", `# Codes\n\n${parts.join("\n")}`);
  const { files } = await generate([{ source, named: true }], {
    naming: "pascal",
    importExtension: ".js",
    header: [],
    docs: "docs",
    docsFormats: ["html"],
  });
  return files.find(({ path }) => path === "docs/index.html").contents;
}

async function measure(url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(url);
  await page.waitForFunction("document.querySelector('tbody button')");
  // What the search makes ready while nothing else is to be done, nobody types before.
  await page.evaluate("new Promise((resolve) => requestIdleCallback(resolve))");
  const processor = await processorTime(session);
  const times = await page.evaluate(`({
    paint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
    loaded: performance.getEntriesByType("navigation")[0].loadEventEnd,
  })`);
  const keys = await page.evaluate(`(${typeQueries})(${JSON.stringify(QUERIES)})`);
  const ofKeys = (await processorTime(session)) - processor;
  await context.close();
  return { ...times, processor, keys, ofKey: ofKeys / keys.length };
}

async function processorTime(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
}

/** In the page: the time from each keystroke until what it changed is painted. */
async function typeQueries(queries) {
  const field = document.getElementById("_search");
  const painted = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      }),
    );
  const times = [];
  for (const query of queries)
    for (let length = 1; length <= query.length; length++) {
      await painted();
      const start = performance.now();
      field.value = query.slice(0, length);
      field.dispatchEvent(new Event("input"));
      await painted();
      times.push(performance.now() - start);
    }
  return times;
}
