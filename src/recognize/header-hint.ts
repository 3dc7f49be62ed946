import { distance } from "fastest-levenshtein";
import { errorStrength } from "./error-words.js";
import { HEADER_WORDS, type HeaderSense } from "./header-words.js";

/** What a header says about its column. */
export interface HeaderHint {
  /** The sense that decides; null if no word is known. */
  readonly sense: HeaderSense | null;
  /** HTTP is named: "HTTP status", "HTTP 状态码". */
  readonly http: boolean;
  /** A status is named, which may be HTTP's: "status code", "状态码". */
  readonly status: boolean;
  /** It heads examples of what the rows tell: "Example", "示例", "Ejemplo". */
  readonly example: boolean;
  /** 1 for a word as it is known, less for a misspelt one. */
  readonly certainty: number;
}

interface Match {
  readonly sense: HeaderSense;
  readonly at: number;
  readonly certainty: number;
}

const SILENT: HeaderHint = {
  sense: null,
  http: false,
  status: false,
  example: false,
  certainty: 0,
};
const STATUS =
  /(?<!\p{L})(?:status|estado|estatus|statut|stato|statuskode|статус|stan)(?!\p{L})|状态|狀態|ステータス|상태|สถานะ|حالة/u;
/** What only adds to another column: "Additional information", "Zusätzliche Informationen", "補足説明". */
const ADDED =
  /(?<!\p{L})(?:additional|extra|further|zusätzlich\p{L}*|weitere|adicional\p{L}*|(?:supplément|complément)aires?|complementari[ao]s?|aggiuntiv[aoei]|дополнительн\p{L}*|додатков\p{L}*|dodatkow\p{L}*|tambahan|aanvullende?|další)(?!\p{L})|附加|补充|補充|補足|追加|추가/u;
/** What joins two nouns: "Cause and solution", "Ursache / Lösung", "原因及解决方案". */
const JOINED =
  /(?<!\p{L})(?:and|or|und|oder|et|ou|y|e|o|и|или|та|i|lub|ve|og|och|en|dan|và)(?!\p{L})|[/&+,、・]|和|与|及|および|と|및/u;
/** "Message ID", "Message number": what tells one message from the others, and not what it says. */
const COUNTED_TEXT = /^(?:messages?|msg|nachrichten?) ?-? ?(?:ids?|numbers?|no\.?|nr\.?|#)$/;
const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/**
 * Reads headers in many languages, misspelt ones too. Of several words the head noun decides: the
 * last one in English, German or Chinese ("error code description"), the first one where a
 * preposition or a genitive follows it ("code d'erreur", "описание ошибки").
 */
export function createHeaderReader(): (header: string) => HeaderHint {
  const lexicon = buildLexicon();
  const known = new Map<string, HeaderHint>();
  return (header) => {
    const normal = normalize(header);
    let hint = known.get(normal);
    if (!hint) {
      hint = readHeader(normal, lexicon);
      known.set(normal, hint);
    }
    return hint;
  };
}

interface Lexicon {
  readonly words: ReadonlyMap<string, HeaderSense>;
  /** Words of scripts without blanks, longest first. */
  readonly unspaced: readonly (readonly [string, HeaderSense])[];
}

function buildLexicon(): Lexicon {
  const words = new Map<string, HeaderSense>();
  for (const sense of Object.keys(HEADER_WORDS) as HeaderSense[])
    for (const word of HEADER_WORDS[sense].split(/\s+/))
      if (!words.has(word)) words.set(word, sense);
  const unspaced = [...words]
    .filter(([word]) => CJK.test(word))
    .sort((a, b) => b[0].length - a[0].length);
  return { words, unspaced };
}

/** Compatibility forms, one case, camelCase taken apart, as are Latin words and those of scripts without blanks: `HTTP状态码`. */
function normalize(header: string): string {
  return header
    .normalize("NFKC")
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Script=Latin})(?=[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}])/gu, "$1 ")
    .toLowerCase()
    .replace(/[_\s]+/g, " ")
    .trim();
}

const EXAMPLE =
  /(?<!\p{L})(?:examples?|samples?|ejemplos?|exemplos?|exemples?|beispiele?|esempio?|voorbeeld(?:en)?|przykłady?|příklady?|örnek(?:ler)?|contoh|ví dụ|пример[ыа]?|приклади?)(?!\p{L})|示例|例子|范例|範例|举例|用例|サンプル|예시|예제|ตัวอย่าง|مثال/u;
const TEXTS: ReadonlySet<HeaderSense | null> = new Set(["message", "description"]);

/** An example of a text, or of errors, is one of them ("Message example"); any other heads what parameters have, too. */
function readHeader(header: string, lexicon: Lexicon): HeaderHint {
  const hint = readNouns(header, lexicon);
  const open = hint.sense === null || hint.sense === "parameter";
  if (!open || !EXAMPLE.test(header)) return hint;
  const rest = header.replace(EXAMPLE, " ").trim();
  const own = readNouns(rest, lexicon);
  return TEXTS.has(own.sense) || errorStrength(rest) === 1 ? own : { ...hint, example: true };
}

function readNouns(header: string, lexicon: Lexicon): HeaderHint {
  const matches = CJK.test(header)
    ? unspacedMatches(header, lexicon)
    : wordMatches(header, lexicon);
  const status = STATUS.test(header);
  const http = matches.some(({ sense }) => sense === "http");
  const nouns = matches.filter(({ sense }) => sense !== "http");
  const head = headNoun(nouns, header);
  if (!head || COUNTED_TEXT.test(header))
    return head || http ? { ...SILENT, sense: "number", http, status, certainty: 1 } : SILENT;
  const sense = senseOf(head, nouns, header);
  return { sense, http, status, example: false, certainty: head.certainty };
}

/** What tells the cause or the meaning and then what to do about it describes. */
function senseOf({ sense }: Match, nouns: readonly Match[], header: string): HeaderSense {
  if (sense === "description" && ADDED.test(header)) return "remark";
  const both = sense === "remedy" && nouns.some((noun) => noun.sense !== "remedy");
  return both && JOINED.test(header) ? "description" : sense;
}

/** "number" words ("error", "status") give way to any other: they qualify more often than they head. */
function headNoun(matches: readonly Match[], header: string): Match | undefined {
  const strong = matches.filter(({ sense }) => sense !== "number");
  const candidates = strong.length > 0 ? strong : matches;
  const headFirst =
    /\p{Script=Cyrillic}|\p{Script=Arabic}|(?:^| )(?:de|del|di|do|da|du|des|of|for)\b|\bd'/u.test(
      header,
    );
  return headFirst ? candidates.at(0) : candidates.at(-1);
}

function unspacedMatches(header: string, { unspaced, words }: Lexicon): readonly Match[] {
  const matches: Match[] = [...wordMatches(header, { unspaced, words })];
  let rest = header;
  for (const [word, sense] of unspaced) {
    const at = rest.lastIndexOf(word);
    if (at < 0) continue;
    matches.push({ sense, at, certainty: 1 });
    rest = rest.slice(0, at) + " ".repeat(word.length) + rest.slice(at + word.length);
  }
  return matches.sort((a, b) => a.at - b.at);
}

function wordMatches(header: string, { words }: Lexicon): readonly Match[] {
  const matches: Match[] = [];
  for (const { 0: word, index } of header.matchAll(/[\p{L}\p{M}]+/gu)) {
    const sense = words.get(word);
    if (sense) matches.push({ sense, at: index, certainty: 1 });
    else {
      const near = nearestWord(word, words);
      if (near) matches.push({ sense: near, at: index, certainty: 0.8 });
    }
  }
  return matches;
}

/** One letter may be wrong in a word of five, two in a word of eight; the first letter is right. */
function nearestWord(
  word: string,
  words: ReadonlyMap<string, HeaderSense>,
): HeaderSense | undefined {
  if (word.length < 5) return undefined;
  const allowed = word.length >= 8 ? 2 : 1;
  for (const [known, sense] of words)
    if (
      known.length >= 5 &&
      known[0] === word[0] &&
      Math.abs(known.length - word.length) <= allowed &&
      distance(known, word) <= allowed
    )
      return sense;
  return undefined;
}
