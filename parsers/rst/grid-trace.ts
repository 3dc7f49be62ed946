import type { Band, Drawing, GridCell } from "./grid-layout.js";

interface Trace {
  readonly drawing: Drawing;
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
  readonly rowBorders: Set<number>;
  /** The lowest line of each column that belongs to a cell. */
  readonly done: number[];
  /** Characters that may still be looked at: a drawing must not take longer than it is large. */
  budget: number;
}

/** Looks per character of a band, far more than cells that span rows need. */
const LOOKS = 64;

/**
 * Traces the cells of a band that spans several rows: from each upper left corner to the right, down,
 * back and up (docutils, GridTableParser.parse_table). Null if not all of it belongs to a cell.
 */
export function traceBand(drawing: Drawing, top: number, bottom: number): Band | null {
  const right = (drawing[top]?.length ?? 1) - 1;
  const trace: Trace = {
    drawing,
    top,
    bottom,
    right,
    rowBorders: new Set([top, bottom]),
    done: new Array<number>(right).fill(top - 1),
    budget: LOOKS * (right + 1) * (bottom - top + 1),
  };
  const cells = traceCells(trace);
  const isComplete = cells !== null && trace.done.every((line) => line === bottom - 1);
  if (!isComplete) return null;
  const rowBorders = [...trace.rowBorders].sort((one, other) => one - other);
  return { cells, rowBorders };
}

/** Corners at which cells may begin, by line. */
type Corners = Map<number, Set<number>>;

function traceCells(trace: Trace): readonly GridCell[] | null {
  const corners: Corners = new Map([[trace.top, new Set([0])]]);
  const cells: GridCell[] = [];
  for (let top = trace.top; top < trace.bottom; top++) {
    const row = corners.get(top);
    if (row && !traceRow(trace, top, corners, cells)) return null;
    corners.delete(top);
  }
  return cells;
}

/** Traces the cells that begin on a line, from left to right: each may add a corner behind it. */
function traceRow(trace: Trace, top: number, corners: Corners, cells: GridCell[]): boolean {
  const row = corners.get(top) ?? new Set();
  for (let left = 0; left < trace.right; left++) {
    if (!row.has(left) || top <= (trace.done[left] ?? 0)) continue;
    const cell = scanCell(trace, top, left);
    if (trace.budget < 0 || (cell && !markDone(trace, cell))) return false;
    if (!cell) continue;
    cells.push(cell);
    row.add(cell.right);
    corners.set(cell.bottom, (corners.get(cell.bottom) ?? new Set<number>()).add(left));
  }
  return true;
}

function markDone({ done }: Trace, { top, left, bottom, right }: GridCell): boolean {
  for (let column = left; column < right; column++) {
    if (done[column] !== top - 1) return false;
    done[column] = bottom - 1;
  }
  return true;
}

function at(trace: Trace, line: number, column: number): string {
  trace.budget--;
  return trace.drawing[line]?.charAt(column) ?? "";
}

function scanCell(trace: Trace, top: number, left: number): GridCell | null {
  if (at(trace, top, left) !== "+") return null;
  for (let right = left + 1; right <= trace.right && trace.budget > 0; right++) {
    const character = at(trace, top, right);
    const bottom = character === "+" ? scanDown(trace, top, left, right) : null;
    if (bottom !== null) return { top, left, bottom, right };
    if (character !== "+" && character !== "-") return null;
  }
  return null;
}

function scanDown(trace: Trace, top: number, left: number, right: number): number | null {
  const crossings: number[] = [];
  for (let line = top + 1; line <= trace.bottom; line++) {
    const character = at(trace, line, right);
    if (character === "+") {
      crossings.push(line);
      const others = isBottom(trace, line, left, right) ? scanUp(trace, top, left, line) : null;
      if (others) {
        for (const crossing of [...crossings, ...others]) trace.rowBorders.add(crossing);
        return line;
      }
    } else if (character !== "|") return null;
  }
  return null;
}

function isBottom(trace: Trace, line: number, left: number, right: number): boolean {
  for (let column = right - 1; column > left; column--) {
    if (!/^[-+]$/.test(at(trace, line, column))) return false;
  }
  return at(trace, line, left) === "+";
}

function scanUp(trace: Trace, top: number, left: number, bottom: number): readonly number[] | null {
  const crossings: number[] = [];
  for (let line = bottom - 1; line > top; line--) {
    const character = at(trace, line, left);
    if (character === "+") crossings.push(line);
    else if (character !== "|") return null;
  }
  return crossings;
}
