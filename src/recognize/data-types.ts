const TYPE =
  /^(?:const\s+)?(?:u?int(?:eger)?(?:\d{1,3})?(?:_t)?|u?long|u?short|byte|char|bool(?:ean)?|str(?:ing)?|text|varchar|float\d{0,2}|double|decimal|number|numeric|object|dict(?:ionary)?|map|hash|array|list|tuple|function|callback|struct|enum|void|any|json|date(?:time|-time)?|timestamp|uuid|url|uri|file|buffer|promise|字符串|整型|整数|数字|布尔|数组|对象|函数|文字列|数値|문자열|숫자|строка|число|массив|объект)(?:\s*\(\d+\)|\s*[*&?]+|\s*\[\]|\s*<[^<>]*>|\s+of\s+\w+)*$/iu;

/** The name of a data type, as the tables of parameters and fields give it: `string`, `int64`, `[]object`. */
export function isDataType(text: string): boolean {
  return text.length <= 40 && TYPE.test(text.replace(/^[[\]{}\s]+|[}\s]+$/gu, ""));
}

/** A request method of HTTP, as the tables of routes give it. */
export function isHttpMethod(text: string): boolean {
  return /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)(?:\s+\/\S*)?$/u.test(text);
}

/** A value that says yes or no, or ticks a box. */
export function isFlag(text: string): boolean {
  return /^(?:yes|no|true|false|y|n|on|off|x|optional|required|never|always|sometimes|maybe|undefined|是|否|有|无|無|ja|nein|oui|non|sí|si|да|нет|はい|いいえ|예|아니오|[✓✔✗✘✅❌☑○×●◯]\uFE0F?)$/iu.test(
    text,
  );
}
