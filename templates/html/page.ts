import { createHash } from "node:crypto";
import type { Document } from "../../src/catalog.js";
import { documentList } from "./document-list.js";
import { documentPart } from "./document-part.js";
import { html, type Markup, verbatim } from "./markup.js";
import type { PageAssets } from "./page-assets.js";
import type { PageContext } from "./page-context.js";
import { sideBar } from "./side-bar.js";
import { sizeRules } from "./sizes.js";
import { codesIn, counted } from "./titles.js";

/** A page of codes: all that it needs stands in it, and nothing else can be loaded or run. */
export function codesPage(
  title: string,
  documents: readonly Document[],
  context: PageContext,
  assets: PageAssets,
): string {
  const summary = `${counted(codesIn({ documents }), "code")} in ${counted(documents.length, "document")}`;
  return shell(
    title,
    assets,
    html`${sideBar(documents)}<main id="_main">
<header class="intro"><h1>${title}</h1><p class="facts"><span>${summary}</span></p></header>
${filters()}<div id="_book">
${documents.map((document) => documentPart(document, context))}</div>
<div id="_results" class="results" role="region" aria-label="Search results" hidden></div>
</main>`,
    searchBox(),
  );
}

/** The list of the pages of a catalog that is too large for one. */
export function listPage(
  title: string,
  documents: readonly Document[],
  assets: PageAssets,
): string {
  return shell(
    title,
    assets,
    html`<main id="_main" class="list">
<header class="intro"><h1>${title}</h1><p class="facts"><span>${counted(codesIn({ documents }), "code")} in ${counted(documents.length, "document")}</span></p></header>
${documentList(documents)}</main>`,
    null,
  );
}

/** What is shown while documents cannot be read, and nothing of them was shown before. */
export function waitingPage(assets: PageAssets): string {
  const title = "Error codes";
  return shell(
    title,
    assets,
    html`<main id="_main" class="list">
<header class="intro"><h1>${title}</h1><p class="facts"><span>No code could be read yet. The terminal says why; this page shows the codes as soon as that is mended.</span></p></header></main>`,
    null,
  );
}

function shell(title: string, assets: PageAssets, content: Markup, search: Markup | null): string {
  const style = assets.style + sizeRules();
  const late = [assets.script, ...(assets.live === null ? [] : [assets.live])];
  const scripts = [assets.early, ...late];
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map(hash).join(" ")}`,
    `style-src ${hash(style)}`,
    "img-src data:",
    ...(assets.live === null ? [] : ["connect-src 'self'"]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return html`<!doctype html>
<!-- prettier-ignore -->
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="errgen">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${verbatim(style)}</style>
<script>${verbatim(assets.early)}</script>
</head><body>
<a class="skip" href="#_main">Skip to the codes</a>
<header class="bar"><button type="button" id="_menu" class="scripted" aria-expanded="false" aria-controls="_contents">Contents</button><a class="brand" href="#">${title}</a>${search}<button type="button" id="_theme" class="scripted">Theme: auto</button></header>
<div class="layout">
${content}
</div>
<p id="_said" class="said" role="status"></p>
${late.map(
  (script) => html`<script>${verbatim(script)}</script>
`,
)}</body></html>`.markup;
}

function searchBox(): Markup {
  return html`<search class="scripted"><input id="_search" type="search" placeholder="Search codes, names, messages" aria-label="Search codes, names, messages and descriptions" aria-keyshortcuts="/" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"><kbd aria-hidden="true">/</kbd></search>`;
}

function filters(): Markup {
  return html`<form class="filters scripted" aria-label="Filters"><label>Document <select id="_document"></select></label><label>Section <select id="_section"></select></label><label>HTTP status <select id="_status"></select></label><button type="reset" id="_reset" hidden>Clear filters</button><output id="_count"></output></form>
`;
}

function hash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
