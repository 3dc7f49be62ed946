import { fieldMarkerEnd } from "./field-marker.js";
import { isGridTop } from "./grid-extent.js";
import type { Line } from "./lines.js";
import { isSimpleTop } from "./simple-extent.js";
import { isAdornment } from "./title.js";

const MARKER =
  /^(?:[-+*•‣⁃](?: |$)|\((?:[0-9]+|[a-zA-Z]|#)\)(?: |$)|(?:[0-9]+|[a-zA-Z]|#)[.)](?: |$)|>>>(?: |$)|\|(?: |$)|\.\.(?: |$)|__(?: |$))/;

/** Whether a line begins a construct of its own, so that it can be no further term of a list. */
export function startsOtherConstruct(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? "";
  if (MARKER.test(text) || isAdornment(text)) return true;
  return fieldMarkerEnd(text) !== null || isGridTop(text) || isSimpleTop(text);
}
