import fc from "fast-check";

/** A document as somebody may give it to errgen: its name decides which parsers look first. */
export interface AnyDocument {
  readonly path: string;
  readonly text: string;
}

/** What breaks readers, printers, terminals and browsers, from the classes of bugs that such tools had. */
const hostile = fc.constantFrom(
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "</script><script>globalThis.ran = 1</script>",
  "<!-- errgen:end -->",
  "*/ globalThis.ran = 1 /*",
  "`; globalThis.ran = 1; `",
  `\${globalThis.ran = 1}`,
  "'\"\\",
  "\\u0000",
  "\u0000",
  "\u001b]0;title\u0007\u001b[31m",
  "\u009b31m",
  "\u202e evil \u2066",
  "\u2028\u2029",
  "\ud800",
  "\udfff\ud800",
  "\ufeff",
  "\u0430dmin",
  "::set-output name=a::b%0A::error::c",
  "../../../etc/passwd",
  "C:\\Windows\\system32",
  "CON",
  "%s%n%x",
  "=cmd|' /C calc'!A0",
  "[a](javascript:globalThis.ran=1)",
  "![x](http://example.org/x.png)",
  "&#x202e;&lt;script&gt;",
  "😀👩‍👩‍👧",
  "e\u0301".repeat(20),
  "a".repeat(40),
  "(".repeat(40),
  "[".repeat(40),
  "{".repeat(40),
  "|".repeat(40),
  "`".repeat(50),
  "*".repeat(50),
  "_".repeat(50),
  "-".repeat(60),
  "=".repeat(60),
  "+-".repeat(30),
  " ".repeat(90),
  "\t".repeat(50),
);

const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom("not", "found", "user", "the", "password", "错误", "no"),
  },
  { weight: 2, arbitrary: fc.string({ maxLength: 8 }) },
  { weight: 1, arbitrary: hostile },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
);

const phrase = fc.array(word, { maxLength: 5 }).map((words) => words.join(" "));

const code = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -10, max: 9999 }).map(String) },
  fc.stringMatching(/^[A-Z]{1,4}[_-]?\d{1,5}$/),
  fc.stringMatching(/^[A-Z][A-Z_]{2,15}$/),
  fc.stringMatching(/^0x[0-9A-Fa-f]{1,8}$/),
  fc.constantFrom("1-5", "400, 401", "00000", "1e999", "-0", "NaN", "9".repeat(400), "4.2.1"),
  hostile,
);

const header = fc.constantFrom(
  "Code",
  "Message",
  "Name",
  "错误码",
  "Description",
  "Status",
  "",
  "x",
);
const blank = fc.constantFrom("", " ", "  ", "\t", "    ", "\u00a0", "\u3000");
const cell = fc.oneof({ weight: 3, arbitrary: code }, { weight: 4, arbitrary: phrase }, blank);
const cells = fc.array(cell, { minLength: 1, maxLength: 5 });
const headers = fc.array(header, { minLength: 1, maxLength: 4 });
const oneLine = (text: string): string => text.replace(/[\r\n]/g, " ");

/** Lines, each of which comes from somewhere else. */
function mixOf(...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  const noise = fc.oneof(phrase, hostile, blank, fc.constantFrom("<<<<<<< ours", "=======", "---"));
  return fc
    .array(
      fc.oneof({ weight: 5, arbitrary: fc.oneof(...parts) }, { weight: 1, arbitrary: noise }),
      {
        minLength: 1,
        maxLength: 14,
      },
    )
    .map((lines) => lines.join("\n"));
}

const markdownTable = fc
  .record({
    top: headers,
    rows: fc.array(cells, { maxLength: 6 }),
    rule: fc.constantFrom("---", ":-:", "-", ""),
  })
  .map(({ top, rows, rule }) =>
    [top, top.map(() => rule), ...rows]
      .map((row) => `| ${row.map(oneLine).join(" | ")} |`)
      .join("\n"),
  );
const htmlTable = fc.array(cells, { maxLength: 4 }).map((rows) => {
  const lines = rows.map((row) => `<tr>${row.map((one) => `<td>${one}`).join("</td>")}`);
  return `<table><tr><th>Code<th>Message</tr>${lines.join("\n")}</table>`;
});
const markdown = mixOf(
  markdownTable,
  markdownTable.map((table) => `\n${table}\n`),
  htmlTable,
  phrase.map((title) => `\n## ${oneLine(title)}\n`),
  fc.tuple(code, phrase).map(([one, text]) => `- \`${one}\`: ${text}`),
  fc.tuple(code, phrase).map(([one, text]) => `**${one}** – ${text}`),
  fc.constantFrom("```", "<!--", "-->", "> ", "1. ", "<details>", "[a]: b", "---\na: b\n---"),
);

const grid = fc.array(fc.tuple(code, phrase), { maxLength: 4 }).map((rows) => {
  const line = "+------+----------+";
  const body = rows.map(([one, text]) => `| ${oneLine(one)} | ${oneLine(text)} |\n${line}`);
  return [line, "| Code | Message  |", line.replaceAll("-", "="), ...body].join("\n");
});
const rst = mixOf(
  grid,
  fc.array(fc.tuple(code, phrase), { maxLength: 4 }).map((rows) => {
    const body = rows.map(([one, text]) => `${oneLine(one)}  ${oneLine(text)}`);
    return ["=====  =====", "Code   Text", "=====  =====", ...body, "=====  ====="].join("\n");
  }),
  fc.array(fc.tuple(code, phrase), { maxLength: 4 }).map((rows) => {
    const body = rows.map(([one, text]) => `   * - ${one}\n     - ${text}`);
    return `.. list-table::\n   :header-rows: 1\n\n   * - Code\n     - Text\n${body.join("\n")}\n`;
  }),
  fc.array(cells, { maxLength: 4 }).map((rows) => {
    const body = rows.map((row) => `   ${row.map(oneLine).join(",")}`);
    return `.. csv-table::\n   :header: Code,Text\n\n${body.join("\n")}\n`;
  }),
  phrase.map((title) => `\n${oneLine(title)}\n${"=".repeat(Math.max(1, title.length))}\n`),
  fc.tuple(code, phrase).map(([one, text]) => `${one}\n   ${text}`),
  fc.tuple(code, phrase).map(([one, text]) => `:${one}: ${text}`),
  fc.tuple(code, phrase).map(([one, text]) => `.. c:macro:: ${one}\n\n   ${text}\n`),
  fc.constantFrom("::", "..", ".. include:: /etc/passwd", ".. raw:: html", "``", "|a|", "`x`_"),
);

const lispAtom = fc.oneof(
  code,
  code.map((one) => `:${one}`),
  phrase.map((text) => JSON.stringify(text)),
  fc.constantFrom(
    "nil",
    "#_",
    "#|",
    "|#",
    "#?(:clj 1)",
    "^:m",
    "#inst",
    "'",
    "`",
    ",@",
    "\\a",
    ";x\n",
  ),
  hostile,
);
const lispForm = fc.letrec<{ form: string }>((tie) => ({
  form: fc.oneof(
    { maxDepth: 3, depthIdentifier: "lisp" },
    lispAtom,
    fc.array(tie("form"), { maxLength: 3 }).map((parts) => `(${parts.join(" ")})`),
    fc.array(tie("form"), { maxLength: 4 }).map((parts) => `{${parts.join(" ")}}`),
    fc.array(tie("form"), { maxLength: 3 }).map((parts) => `[${parts.join(" ")}]`),
    fc.tuple(code, phrase).map(([one, text]) => `(${one} . ${JSON.stringify(text)})`),
    fc.tuple(code, phrase).map(([one, text]) => `(def ${one} ${JSON.stringify(text)})`),
  ),
})).form;
const lisp = mixOf(
  lispForm,
  lispForm,
  phrase.map((text) => `;; ${text}`),
);

const indented = mixOf(
  fc.tuple(code, phrase).map(([one, text]) => `${one}    ${text}`),
  fc.tuple(code, phrase).map(([one, text]) => `${one}: ${text}`),
  fc.tuple(code, code, phrase).map(([name, one, text]) => `${name} = ${one} // ${text}`),
  fc.tuple(code, phrase).map(([one, text]) => `#define ${one} ${text}`),
  fc.tuple(blank, phrase).map(([indent, text]) => indent + text),
  cells.map((row) => row.join("\t")),
  cells.map((row) => row.join("   ")),
  phrase.map((title) => `${title}\n------`),
  fc.constant("\f"),
);

const delimited = fc
  .record({
    top: headers,
    rows: fc.array(cells, { maxLength: 8 }),
    by: fc.constantFrom(",", ";", "\t", "|"),
  })
  .map(({ top, rows, by }) =>
    [top, ...rows]
      .map((row) => row.map((one) => (one.includes(by) ? `"${one}"` : one)).join(by))
      .join("\n"),
  );

const jsonValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthIdentifier: "json" },
    phrase,
    code,
    fc.integer(),
    fc.constantFrom(null, true, 1e308),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(
      fc.oneof(code, fc.constantFrom("code", "message", "name", "errors", "__proto__")),
      tie("value"),
      { maxKeys: 4 },
    ),
    fc.record({ code, message: phrase }),
  ),
})).value;
const json = jsonValue.map((value) => JSON.stringify(value, null, 1));
const yaml = mixOf(
  fc.tuple(code, phrase).map(([one, text]) => `${one}: ${text}`),
  fc.tuple(code, phrase).map(([one, text]) => `- code: ${one}\n  message: ${JSON.stringify(text)}`),
  fc.constantFrom(
    "errors:",
    "a: &a [*a, *a]",
    "<<: *a",
    "--- !!js/function",
    "? |",
    "!!binary x",
    "- - - -",
  ),
  json,
);

const quoted = phrase.map((text) => JSON.stringify(text));
const pair = (one: fc.Arbitrary<string>) => fc.tuple(code, one, one);

/** What a reader takes for codes in any surroundings, with texts of any kind. */
const sound = {
  md: pair(phrase).map(
    ([one, text, other]) =>
      `# Errors\n\n| Code | Message |\n| --- | --- |\n| 1001 | ${oneLine(text)} |\n| ${oneLine(one)} | ${oneLine(other)} |\n\n`,
  ),
  rst: pair(phrase).map(
    ([one, text, other]) =>
      `Errors\n======\n\n.. list-table::\n   :header-rows: 1\n\n   * - Code\n     - Message\n   * - 1001\n     - ${oneLine(text)}\n   * - ${oneLine(one)}\n     - ${oneLine(other)}\n\n`,
  ),
  lisp: pair(quoted).map(
    ([one, text, other]) =>
      `{1001 {:message ${text}}\n 1002 {:message ${other} :name ${JSON.stringify(one)}}}\n`,
  ),
  txt: pair(phrase).map(
    ([one, text, other]) =>
      `Errors\n\n1001    ${oneLine(text)} gone\n1002    ${oneLine(other)} gone\n1003    ${oneLine(one)}\n\n`,
  ),
  csv: pair(quoted).map(
    ([one, text, other]) => `Code,Message\n1001,${text}\n${oneLine(one)},${other}\n`,
  ),
  yaml: pair(quoted).map(
    ([one, text, other]) =>
      `- code: 1001\n  message: ${text}\n- code: ${JSON.stringify(one)}\n  message: ${other}\n`,
  ),
};

/** Two of three begin with what is sound. */
function begun(with_: fc.Arbitrary<string>, rest: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(fc.option(with_, { freq: 2, nil: "" }), rest).map((parts) => parts.join(""));
}

const formats: readonly (readonly [extension: string, fc.Arbitrary<string>])[] = [
  ["md", begun(sound.md, markdown)],
  ["rst", begun(sound.rst, rst)],
  ["edn", begun(sound.lisp, lisp)],
  ["lisp", begun(sound.lisp, lisp)],
  ["txt", begun(sound.txt, indented)],
  ["csv", begun(sound.csv, delimited)],
  ["json", json],
  ["yaml", begun(sound.yaml, yaml)],
];

/** A document of any format; now and then one in another's clothes, or with other line endings. */
export const anyDocument: fc.Arbitrary<AnyDocument> = fc
  .record({
    document: fc.oneof(
      ...formats.map(([extension, text]) => text.map((one) => ({ extension, text: one }))),
    ),
    disguise: fc.option(fc.constantFrom(...formats.map(([extension]) => extension)), { freq: 9 }),
    ending: fc.constantFrom("\n", "\n", "\n", "\r\n", "\r"),
  })
  .map(({ document: { extension, text }, disguise, ending }) => ({
    path: `docs/errors.${disguise ?? extension}`,
    text: ending === "\n" ? text : text.replaceAll("\n", ending),
  }));
