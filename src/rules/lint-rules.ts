import { ambiguousCode } from "./ambiguous-code.js";
import type { BuiltInRule } from "./built-in-rule.js";
import { codeAsName } from "./code-as-name.js";
import { codeOutsideRange } from "./code-outside-range.js";
import { damagedUnderscores } from "./damaged-underscores.js";
import { duplicateMessage } from "./duplicate-message.js";
import { emptySection } from "./empty-section.js";
import { buildRules } from "./index.js";
import { invalidHttpStatus } from "./invalid-http-status.js";
import { leftoverMarkup } from "./leftover-markup.js";
import { missingMessage } from "./missing-message.js";
import { missingName } from "./missing-name.js";
import { mixedCodes } from "./mixed-codes.js";
import { mixedNameStyles } from "./mixed-name-styles.js";
import { overlappingRanges } from "./overlapping-ranges.js";
import { repeatedRows } from "./repeated-rows.js";
import { tableRepaired } from "./table-repaired.js";
import { typo } from "./typo.js";
import { unorderedCodes } from "./unordered-codes.js";
import { unreadCode } from "./unread-code.js";
import { untitledSection } from "./untitled-section.js";
import { untrimmedText } from "./untrimmed-text.js";

/** All rules of errgen's own: those of a build, and those that `errgen lint` runs beside them. */
export const lintRules: readonly BuiltInRule[] = [
  ...buildRules,
  ambiguousCode,
  codeAsName,
  codeOutsideRange,
  damagedUnderscores,
  duplicateMessage,
  emptySection,
  invalidHttpStatus,
  leftoverMarkup,
  missingMessage,
  missingName,
  mixedCodes,
  mixedNameStyles,
  overlappingRanges,
  repeatedRows,
  tableRepaired,
  typo,
  unorderedCodes,
  unreadCode,
  untitledSection,
  untrimmedText,
];
