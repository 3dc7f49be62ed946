import type { Table } from "../blocks.js";
import { codesOfRow } from "./codes-of-row.js";
import { errorStrength } from "./error-words.js";
import type { HeaderHint } from "./header-hint.js";
import { leave } from "./plan-table.js";
import type { PlacedTable, TablePlan } from "./table-plan.js";

type ReadHeader = (header: string) => HeaderHint;

const PARTS = "it tells what the codes of the document are made of";
const NAMES = "its names say nothing, and the codes of the document have numbers";
/** `XX`, `YYY`, `nn`: digits that are left open. */
const OPEN = /^(?:X+|Y+|N+|Z+|x{2,}|y{2,}|n{2,}|#+|\?+)$/;
const MOSTLY = 0.6;
const CODE_WORD = /\s*(?:codes?|代码|代碼|编码|編碼|码|碼|コード|코드)$/iu;

interface Taken {
  readonly table: Table;
  readonly plan: TablePlan;
  readonly codes: readonly string[];
}

/**
 * A document that lists its codes may say first how they are built: what stands for which digits, the prefixes that
 * its codes have (`MR`, `IN` of `MR-IN-1001`), the codes of modules and kinds. Those are none of its codes, nor are names
 * of fields, without capitals throughout and without any text, beside codes that have numbers.
 */
export function withoutCodeParts(
  placed: readonly PlacedTable[],
  plans: ReadonlyMap<Table, TablePlan>,
  readHeader: ReadHeader,
): ReadonlyMap<Table, TablePlan> {
  const taken = placed.flatMap(({ table, choice }): readonly Taken[] => {
    const plan = plans.get(table);
    if (!plan?.taken || choice !== "open" || table.origin) return [];
    return [{ table, plan, codes: table.rows.flatMap((row) => codesOfRow(row, plan)) }];
  });
  const told = new Set(taken.filter((one) => isTold(one) && one.codes.some(hasDigit)));
  const all = [...told].flatMap(({ codes }) => codes);
  const parts = new Set(all.flatMap(partsOf));
  const most = all.filter(hasDigit).length >= all.length * MOSTLY;
  const kept = new Map(plans);
  for (const one of taken) {
    const others = all.length - (told.has(one) ? one.codes.length : 0);
    const reason = reasonOf(one, { parts, count: others, numbered: most }, readHeader);
    if (reason !== null) kept.set(one.table, leave(one.plan, reason));
  }
  return kept;
}

/** The codes that other tables tell of. */
interface Others {
  readonly parts: ReadonlySet<string>;
  readonly count: number;
  readonly numbered: boolean;
}

function reasonOf(
  one: Taken,
  { parts, count, numbered }: Others,
  readHeader: ReadHeader,
): string | null {
  const { codes, table } = one;
  const open = codes.filter((code) => OPEN.test(code));
  const known = codes.filter((code) => OPEN.test(code) || parts.has(code));
  if (codes.length > 0 && open.length === codes.length) return PARTS;
  if (count === 0) return null;
  if (known.length > 0 && known.length >= codes.length * MOSTLY) return PARTS;
  if (isHeadedAsKind(one, readHeader) || isHeadedAsPart(one)) return PARTS;
  const small = codes.every((code) => /\p{Ll}/u.test(code) && !hasDigit(code));
  const bare = table.header === null && !isTold(one) && small;
  return bare && numbered && count >= codes.length ? NAMES : null;
}

function hasDigit(code: string): boolean {
  return /\d/.test(code);
}

/** Some row says something of its code. */
function isTold({ table, plan }: Taken): boolean {
  return plan.roles.some(
    ({ role }, at) =>
      (role === "message" || role === "description") &&
      table.rows.some(({ cells }) => (cells[at]?.text.trim() ?? "") !== ""),
  );
}

/** `MR-IN-1001` is made of `MR`, `IN` and `1001`; `L100` of `L` and `100`. */
function partsOf(code: string): readonly string[] {
  const parts = code.split(/[-_.:/]|(?<=\p{L})(?=\d)/u).filter((part) => part !== "");
  return parts.length > 1 ? parts.filter((part) => !/^\d+$/.test(part)) : [];
}

/** What the pieces are headed as that all codes are put together from: `Segment`, `组成部分`. */
const PIECES =
  /^(?:parts?|components?|segments?|sections?|positions?|placeholders?|elements?|pieces?|部分|组成部分|組成部分|组成|組成|段|位|位置|构成|構成要素|要素|部位|구성 ?요소|구성|부분|위치|часть|части|компонент|сегмент|позиция|частина|teil|bestandteil|segment|stelle|parte|partes|segmento|componente|posición|posição|partie|segment|composant|position|componente|część|segment|składnik|bölüm|parça|bileşen|phần|thành phần|bagian|komponen|deel|onderdeel)$/iu;

function isHeadedAsPart({ table, plan }: Taken): boolean {
  const at = plan.roles.findIndex(({ role }) => role === "code");
  return PIECES.test(table.header?.[at]?.text.trim() ?? "");
}

/** `Module code`, `类型代码`: the codes of what sorts errors. */
function isHeadedAsKind({ table, plan }: Taken, readHeader: ReadHeader): boolean {
  const at = plan.roles.findIndex(({ role }) => role === "code");
  const header = table.header?.[at]?.text.trim() ?? "";
  const rest = header.replace(CODE_WORD, "");
  if (rest === header || rest === "" || errorStrength(rest) > 0) return false;
  const { sense, certainty } = readHeader(rest);
  return sense === "class" && certainty === 1;
}
