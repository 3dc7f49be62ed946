import { withoutComment } from "./all-comment.js";
import { displayWidth } from "./display-width.js";
import { withJoinedBlocks } from "./joined-blocks.js";
import { withoutLineBreaks } from "./line-breaks.js";
import { type Line, splitLines } from "./lines.js";

const SCRIPT = /^#!\s?\//;
const MARKER = /^#+[ \t]*/;

/** Whether a text is a script, by its first line: `#!/bin/sh`. */
export function isScript(text: string): boolean {
  return SCRIPT.test(text);
}

/**
 * The lines of a text. Those of a script are the comment that it begins with, without the hashes: what it does, and
 * how it ends, as the page of a manual has it. Its program is no text, and its lines are empty. Where all is a comment,
 * its marks are left out.
 */
export function documentLines(text: string): readonly Line[] {
  const lines = withJoinedBlocks(withoutLineBreaks(splitLines(text)));
  if (!isScript(text)) return withoutComment(lines);
  const program = lines.findIndex((line) => line.text !== "" && !line.text.startsWith("#"));
  const end = program < 0 ? lines.length : program;
  return lines.map((line, index) => (index > 0 && index < end ? uncommented(line) : emptied(line)));
}

function uncommented(line: Line): Line {
  const marker = MARKER.exec(line.text)?.[0] ?? "";
  const text = line.text.slice(marker.length);
  const indent = displayWidth(marker.replace(/^#+/, ""), 0);
  return { ...line, from: line.from + marker.length, indent, text };
}

function emptied(line: Line): Line {
  return { ...line, from: line.end, indent: 0, text: "" };
}
