import type { Line } from "./lines.js";

const ITEM = /^(?:[-*•]+|\.+)\s+\S|::$/;
const FURTHER_IN = 2;

/**
 * The lines of a text with those of AsciiDoc where they belong: what a `+` alone on its line joins to the item or term
 * above it stands further in than that, down to the next empty line or `+`, and the `+` is gone (AsciiDoc, "Attach
 * Blocks to List Items").
 */
export function withJoinedBlocks(lines: readonly Line[]): readonly Line[] {
  let item: Line | null = null;
  let joined = false;
  return lines.map((line) => {
    if (line.text === "+" && item && line.indent <= item.indent) {
      joined = true;
      return { ...line, text: "", end: line.from };
    }
    joined &&= line.text !== "";
    if (joined && item) return { ...line, indent: Math.max(line.indent, item.indent + FURTHER_IN) };
    if (ITEM.test(line.text)) item = line;
    return line;
  });
}
