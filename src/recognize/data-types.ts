import { words } from "./words.js";

const TYPE =
  /^(?:const\s+)?(?:u?int(?:eger)?(?:\d{1,3})?(?:_t)?|u?long|u?short|byte|char|bool(?:ean)?|str(?:ing)?|text|varchar|float\d{0,2}|double|(?:un)?signed(?: ?(?:int|char|long|short|\d{1,2}))?|[us]?[dls]int|l?real|[dl]?word|decimal|number|numeric|object|dict(?:ionary)?|map|hash|array|list|tuple|function|callback|struct|enum|void|any|json|date(?:time|-time)?|timestamp|uuid|url|uri|file|buffer|promise|字符串|整型|整数|数字|布尔|数组|对象|函数|文字列|数値|문자열|숫자|строка|число|массив|объект)(?:\s*\(\d+\)|\s*[*&?]|\s*\[\]|\s*<[^<>]*>|\s+of\s+\w+)*$/iu;

/** The name of a data type, as the tables of parameters and fields give it: `string`, `int64`, `[]object`. */
export function isDataType(text: string): boolean {
  return text.length <= 40 && TYPE.test(text.replace(/^[[\]{}\s]+|(?<![}\s])[}\s]+$/gu, ""));
}

/** A text that begins with a type in braces, as those of parameters do: `{string|null} The path`. */
export function beginsWithType(text: string): boolean {
  return /^\{[\w$.<>[\]|*?= ]{1,60}\}/u.test(text);
}

/** A request method of HTTP, as the tables of routes give it. */
export function isHttpMethod(text: string): boolean {
  return /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)(?:\s+\/\S*)?$/u.test(text);
}

/** How a register or a field may be used, as maps of registers tell it: `RW`, `read-only`, `W1C`. */
export function isAccess(text: string): boolean {
  return /^(?:r|w|r\/?w|r\/?o|w\/?o|rc|w1c|r\/w1c|read(?:[ /-]?(?:write|only))?|write(?:[ /-]?only)?)$/iu.test(
    text.trim(),
  );
}

/** How bad something is, as logs and messages say it. */
export function isSeverity(text: string): boolean {
  return /^(?:errors?|err|warn(?:ing)?s?|info(?:rmation(?:al)?)?s?|notices?|fatal|critical|crit|severe|hints?|debug|trace|alert|emerg(?:ency)?|fehler|warnung|erreur|avertissement|ошибка|предупреждение|错误|警告|信息|提示|エラー|情報|오류|경고)$/iu.test(
    text.trim(),
  );
}

/** A value that says yes or no, or ticks a box. */
export function isFlag(text: string): boolean {
  return /^(?:yes|no|true|false|y|n|on|off|x|optional|required|never|always|sometimes|maybe|undefined|是|否|有|无|無|ja|nein|oui|non|sí|si|да|нет|はい|いいえ|예|아니오|[✓✔✗✘✅❌☑○×●◯]\uFE0F?)$/iu.test(
    text,
  );
}

/** A day with its time, as each line of a log has it. */
export function isTimestamp(text: string): boolean {
  return /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/u.test(text);
}

const QUANTITY =
  /(?:^| )(?:max|min|maximum|minimum|size|sizes|count|length|width|height|depth|port|interval|timeout|delay|ttl|threshold|retries|retry|backoff|limit|limits|rate|weight|ratio|level|mask|version|concurrency|workers|threads|pool|buffer|cache|millis|ms|seconds|secs|minutes|hours|days|bytes|kb|mb|gb|percent)(?= |$)/iu;
const GONE_WRONG = words(
  /(?:^| )(?:err\p{L}*|fail\p{L}*|exceed\p{L}*|invalid|illegal|bad|too|not|no|out|reached|expired|missing|denied|wrong|over|under|mismatch|unsupported|unknown)(?= |$)/iu,
);

/** "Number of errors found": what is counted, whatever it is. */
const COUNTED = /^(?:the )?(?:total )?(?:number|count|amount) of /i;

/** The name of something set or measured, and not of what went wrong with it: `maxRetries`, `port`; or what is counted. */
export function isQuantity(name: string): boolean {
  if (COUNTED.test(name)) return true;
  if (name.length > 60) return false;
  const apart = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/[_.*+-]+/gu, " ")
    .trim();
  return apart.split(/\s+/u).length <= 6 && QUANTITY.test(apart) && !GONE_WRONG(apart).test(apart);
}

/** `4.50`, `1,299.00`, `12,00 €`, `USD 3.20`: two decimals always, a currency perhaps. */
export function isPrice(text: string): boolean {
  return /^(?:\p{Sc}|[A-Z]{3}(?=[\s\d]))?\s?\d{1,3}(?:[.,' ]?\d{3}){0,3}[.,]\d\d\s?(?:\p{Sc}|[A-Z]{3}|zł|руб\.?|kr\.?)?$/u.test(
    text.trim(),
  );
}

/** `https://example.org/a`, and nothing else. */
export function isAddress(text: string): boolean {
  return /^[a-z][a-z\d+.-]{1,20}:\/\/\S+$/iu.test(text.trim());
}
