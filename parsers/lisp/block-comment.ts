import { lineEnd } from "./characters.js";
import type { Scan } from "./token.js";

/**
 * The offset behind the comment `#| … |#` that begins at `open`; they nest (Common Lisp HyperSpec
 * 2.4.8.19). One without an end ends with its line.
 */
export function endOfBlockComment(scan: Scan, open: number): number {
  const { text } = scan;
  const limit = scan.torn ? lineEnd(text, open) : text.length;
  let depth = 1;
  let used = open + 2;
  for (
    let at = text.indexOf("|", open + 2);
    at >= 0 && at < limit;
    at = text.indexOf("|", at + 1)
  ) {
    if (text[at + 1] === "#") {
      depth--;
      at++;
      used = at + 1;
      if (depth === 0) return used;
    } else if (text[at - 1] === "#" && at - 1 >= used) {
      depth++;
      used = at + 1;
    }
  }
  scan.torn = true;
  scan.fault("unclosed-comment", "Comment is not closed, expected `|#`", open, open + 2);
  return lineEnd(text, open);
}
