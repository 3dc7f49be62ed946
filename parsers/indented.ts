import type { Block } from "../src/blocks.js";
import type { Report } from "../src/diagnostic.js";
import type { Parser } from "../src/parser.js";
import type { Source } from "../src/source.js";
import { detect } from "./indented/detect.js";
import { foldNotes } from "./indented/fold-notes.js";
import { findGroups } from "./indented/groups.js";
import { partIndentedHeads } from "./indented/indented-heads.js";
import { mergeGroups } from "./indented/merge.js";
import { hasMessageCatalogue, readMessageCatalogue } from "./indented/message-catalogue.js";
import { hasMessageRecords, readMessageRecords } from "./indented/message-records.js";
import { toChunks } from "./indented/paragraphs.js";
import { openPage, scan } from "./indented/scan.js";
import { settle } from "./indented/settle.js";
import { toBlocks } from "./indented/tables.js";

/**
 * Plain text: rows that begin with a code-like token, parted by blanks, tabs, pipes or punctuation,
 * indented lines that explain them, and titles, comments and prose between them. No tables of this
 * kind have a specification; the rules are those that people keep to when they line up a list.
 */
export const indented: Parser = {
  name: "indented",
  extensions: [".txt", ".text", ".adoc", ".asciidoc", ".wiki", ".mediawiki"],
  detect,
  parse: async (source, report) => blocksOf(source, report),
};

function blocksOf(source: Source, report: Report): readonly Block[] {
  if (hasMessageRecords(source.text)) return readMessageRecords(source);
  if (hasMessageCatalogue(source.text)) return readMessageCatalogue(source);
  const page = openPage(source);
  const { chunks, comments } = toChunks(settle(scan(page, report)));
  const drafts = mergeGroups(foldNotes(findGroups(page, partIndentedHeads(chunks), report)));
  const blocks: readonly Block[] = [...comments, ...toBlocks(page, drafts)];
  return blocks.toSorted((a, b) => a.position.start.offset - b.position.start.offset);
}
