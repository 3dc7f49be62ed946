// Runs in a process of its own, because what it imports stays in memory.
import { existsSync, readFileSync } from "node:fs";
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
    const modules = {
      codes: await load("codes.js"),
      messages: await load("messages.js"),
      names: await load("names.js"),
      statuses: existsSync(join(folder, "out", path, "statuses.js"))
        ? await load("statuses.js")
        : {},
    };
    for (const section of sections)
      problems.push(...checkSection(section, modules).map((problem) => [path, ...problem]));
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

function checkSection({ names, members, told }, { codes, messages, names: codeNames, statuses }) {
  const isCode = codes[names.guard];
  const asCode = codes[names.as];
  const known = new Set(told.map(([value]) => value));
  const readMember = (reference) => {
    const [first, member] = reference.split(".");
    return member === undefined ? codes[first] : codes[first][member];
  };
  // What each code has, by its look-up, by its map and over the whole document, where there is one.
  const facets = [
    ["message", messages[names.message], messages[names.messages], messages.errorMessage],
    ["message", (code) => messages.messageIn(names.type, code)],
    ["name", codeNames[names.codeName], codeNames[names.codeNames], codeNames.errorName],
    ["status", statuses[names.status], statuses[names.statuses], statuses.errorStatus],
  ];
  const hasStatus = told.some(([, { status }]) => status !== null);
  const checked = facets.filter(([facet]) => facet !== "status" || hasStatus);
  return [
    ...members
      .filter(([reference, value]) => reference !== null && readMember(reference) !== value)
      .map(([reference, value]) => ["member", reference, value]),
    ...told.flatMap(([value, all]) => [
      ...checked.flatMap(([facet, lookUp, map, whole]) => {
        const expected = all[facet] ?? undefined;
        return [
          ...(lookUp(value) === expected ? [] : [[facet, value, expected, lookUp(value)]]),
          ...(map === undefined || map[value] === expected ? [] : [[`map of ${facet}`, value]]),
          ...(whole === undefined || whole(value) === expected ? [] : [[`whole ${facet}`, value]]),
        ];
      }),
      ...(isCode(value) && codes.isErrorCode(value) ? [] : [["guard", value]]),
      ...(asCode(value) === value && codes.asErrorCode(value) === value ? [] : [["as", value]]),
    ]),
    ...(hasStatus === (statuses[names.status] !== undefined) ? [] : [["statuses", hasStatus]]),
    ...(messages.messageIn("no section", 1) === undefined ? [] : [["messageIn"]]),
    ...STRANGERS.filter((value) => !known.has(value)).flatMap((value) => [
      ...(isCode(value) || asCode(value) !== undefined ? [["stranger", String(value)]] : []),
      ...checked
        .filter(([, lookUp]) => lookUp(value) !== undefined)
        .map(([facet]) => ["stranger", facet, String(value)]),
    ]),
  ];
}
