import type { Decoder } from "./decode-as.js";

/** Enough characters to tell languages apart. */
const MOST_PAIRS = 16_384;
/** chardet gives no verdict on less; a shorter text is repeated, which keeps its shares. */
const LEAST_BYTES = 64;
/** Where chardet saw more common characters of an encoding than chance brings. */
const SURE = 50;
const RIVALS: ReadonlySet<string> = new Set(["Big5", "EUC-JP", "EUC-KR", "Shift_JIS"]);
const LEAST_COMMON = 0.9;
const MOST_RARE = 0.05;

/**
 * Whether bytes that are not UTF-8 are Chinese in GB18030 (or GBK, or GB 2312, which it contains): they
 * decode without an error, nearly all characters are of GB 2312 and nearly all Chinese ones of its
 * first level, and chardet finds none of the other encodings of East Asia more likely. Western and
 * Cyrillic bytes fail one of these, and stay unread.
 */
export async function isGb18030(bytes: Uint8Array, Decode: Decoder): Promise<boolean> {
  try {
    new Decode("gb18030", { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  const { pairs, common, uncommon, rare } = sortCharacters(bytes);
  const sum = pairs.length / 2 + rare;
  if (common === 0 || rare > sum * MOST_RARE || common < (common + uncommon) * LEAST_COMMON)
    return false;
  const repeated = Array(Math.ceil(LEAST_BYTES / pairs.length))
    .fill(pairs)
    .flat();
  const { default: chardet } = await import("chardet");
  const ranked = chardet.analyse(Uint8Array.from(repeated));
  const own = ranked.find(({ name }) => name === "GB18030")?.confidence ?? 0;
  return (
    own >= SURE && ranked.every(({ name, confidence }) => !RIVALS.has(name) || confidence <= own)
  );
}

interface Characters {
  /** The bytes of all but the rare ones. */
  readonly pairs: readonly number[];
  /** Chinese characters of the first level: 3755 in daily use. */
  readonly common: number;
  readonly uncommon: number;
  /** Characters that only GBK or GB18030 have. */
  readonly rare: number;
}

function sortCharacters(bytes: Uint8Array): Characters {
  const pairs: number[] = [];
  const counts = { common: 0, uncommon: 0, other: 0, rare: 0 };
  for (let at = 0; at < bytes.length && pairs.length < MOST_PAIRS * 2; at++) {
    const [lead = 0, trail = 0] = bytes.subarray(at, at + 2);
    if (lead < 0x80) continue;
    const kind = kindOf(lead, trail);
    counts[kind]++;
    if (kind !== "rare") pairs.push(lead, trail);
    at += trail >= 0x30 && trail <= 0x39 ? 3 : 1;
  }
  return { pairs, ...counts };
}

/** Rows of GB 2312: 1 to 3 are punctuation and full-width forms, 16 to 55 level one, 56 to 87 level two. */
function kindOf(lead: number, trail: number): "common" | "uncommon" | "other" | "rare" {
  const row = trail < 0xa1 ? 0 : lead - 0xa0;
  if (row >= 16 && row <= 55) return "common";
  if (row >= 56 && row <= 87) return "uncommon";
  return row >= 1 && row <= 3 ? "other" : "rare";
}
