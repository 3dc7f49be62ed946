import { codeSpan, heading, inline } from "../../templates/markdown/escape.js";
import type { Change, ChangeKind } from "../diff/change.js";
import { describeChange, type Markup } from "../diff/describe-change.js";
import type { DiffReport } from "./diff-report.js";

const ADDED: ReadonlySet<ChangeKind> = new Set([
  "added",
  "section-added",
  "document-added",
  "language-added",
]);

const MARKDOWN: Markup = { code: codeSpan, text: inline };

/** The headings of a changelog, and what stands below each; a change stands below the first that takes it. */
const HEADINGS: readonly (readonly [heading: string, takes: (change: Change) => boolean])[] = [
  ["Breaking", ({ level }) => level === "major"],
  ["Added", ({ kind }) => ADDED.has(kind)],
  ["Deprecated", ({ kind }) => kind === "deprecated"],
  ["Changed", () => true],
];

/** A section of a changelog, in the words of Keep a Changelog, to be put below a version's heading. */
export function toMarkdown(reports: readonly DiffReport[]): string {
  const parts = reports.flatMap(({ settings, diff }) => {
    if (diff === null) return [];
    const lists = listChanges(diff.changes);
    const shown = lists.length === 0 ? ["No code changed."] : lists;
    return settings.project === null ? shown : [`## ${heading(settings.project)}`, ...shown];
  });
  return parts.length === 0 ? "" : `${parts.join("\n\n")}\n`;
}

function listChanges(changes: readonly Change[]): readonly string[] {
  const taken = new Set<Change>();
  return HEADINGS.flatMap(([title, takes]) => {
    const own = changes.filter((change) => !taken.has(change) && takes(change));
    for (const change of own) taken.add(change);
    const lines = own.map((change) => `- ${describeChange(change, MARKDOWN)}`);
    return lines.length === 0 ? [] : [`### ${title}\n\n${lines.join("\n")}`];
  });
}
