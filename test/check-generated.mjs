// Runs in a process of its own, because what it imports stays in memory.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const STRANGERS = [
  undefined,
  null,
  {},
  [],
  Number.NaN,
  true,
  0.5,
  "",
  "toString",
  "hasOwnProperty",
];

/** What the compiled modules in `out` have otherwise than `expected.json` says; nothing if all is right. */
export async function checkGenerated(folder) {
  const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
  const problems = [];
  for (const { path, sections, languages } of expected) {
    const load = (file) => import(pathToFileURL(join(folder, "out", path, file)).href);
    const codes = await load("codes.js");
    const messages = await load("messages.js");
    for (const section of sections)
      problems.push(...checkSection(section, codes, messages).map((problem) => [path, ...problem]));
    if (languages.length > 0)
      problems.push(
        ...(await checkLanguages(languages, await load("languages.js"))).map((problem) => [
          path,
          ...problem,
        ]),
      );
  }
  return problems;
}

/** Each language has its own texts, and `chooseLanguage` finds each by its own tag. */
async function checkLanguages(expected, { languages, loadMessages, chooseLanguage }) {
  const problems = [];
  if (languages.join() !== expected.map(({ language }) => language).join())
    problems.push(["languages", languages]);
  for (const { language, sections } of expected) {
    const messages = await loadMessages(language);
    if (chooseLanguage([language.toUpperCase()]) !== language) problems.push(["choice", language]);
    for (const { names, texts } of sections)
      for (const [value, text] of texts)
        if (messages[names.message](value) !== text || messages[names.messages][value] !== text)
          problems.push(["translation", language, value, text]);
  }
  return problems;
}

function checkSection({ names, members, texts }, codes, messages) {
  const { errorMessage = () => undefined } = messages;
  const lookUp = messages[names.message];
  const isCode = codes[names.guard];
  const known = new Set(texts.map(([value]) => value));
  const readMember = (reference) => {
    const [first, member] = reference.split(".");
    return member === undefined ? codes[first] : codes[first][member];
  };
  return [
    ...members
      .filter(([reference, value]) => reference !== null && readMember(reference) !== value)
      .map(([reference, value]) => ["member", reference, value]),
    ...texts.flatMap(([value, text]) => [
      ...(lookUp(value) === text ? [] : [["text", value, text, lookUp(value)]]),
      ...(messages[names.messages][value] === text ? [] : [["map", value, text]]),
      ...(isCode(value) && codes.isErrorCode(value) ? [] : [["guard", value]]),
      ...(messages.errorMessage === undefined || errorMessage(value) === text
        ? []
        : [["errorMessage", value, text]]),
    ]),
    ...STRANGERS.filter(
      (value) => !known.has(value) && (isCode(value) || lookUp(value) !== undefined),
    ).map((value) => ["stranger", String(value)]),
  ];
}
