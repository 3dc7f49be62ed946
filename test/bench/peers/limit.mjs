// The least that can be done: reads JSON and writes what errgen writes for it (enums, messages, an index, a page)
// by putting strings together. It checks nothing, escapes nothing, and knows one shape of input.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [input, out] = process.argv.slice(2);
const catalog = JSON.parse(readFileSync(input, "utf8"));
const pascal = (text) =>
  text.toLowerCase().replace(/(?:^|[_ ])(\w)/g, (_, letter) => letter.toUpperCase());

const sections = new Map();
for (const entry of catalog) {
  const known = sections.get(entry.section);
  if (known) known.push(entry);
  else sections.set(entry.section, [entry]);
}
const members = [];
const maps = [];
const tables = [];
for (const [title, entries] of sections) {
  const name = pascal(title);
  const lines = entries.map(
    (one) => `  /** \`${one.name}\`: ${one.message} */\n  ${pascal(one.name)} = ${one.code},\n`,
  );
  members.push(
    `export enum ${name} {\n${lines.join("")}}\n\n` +
      `/** Whether a value is a code of {@link ${name}}. */\n` +
      `export function is${name}(code: unknown): code is ${name} {\n` +
      `  return typeof code === "number" && code in ${name};\n}\n`,
  );
  const texts = entries.map((one) => `  [${name}.${pascal(one.name)}]: "${one.message}",\n`);
  maps.push(
    `export const ${name}Messages: Readonly<Record<${name}, string>> = {\n${texts.join("")}};\n`,
  );
  const rows = entries.map(
    (one) => `| \`${one.code}\` | ${one.message} | \`${pascal(one.name)}\` |\n`,
  );
  tables.push(`## ${title}\n\n| Code | Message | Name |\n| --- | --- | --- |\n${rows.join("")}`);
}
const names = [...sections.keys()].map(pascal);
const guards = names.map((name) => `is${name}`);
const files = {
  "errors/codes.ts": members.join("\n"),
  "errors/messages.ts": `import { ${names.join(", ")} } from "./codes.js";\n\n${maps.join("\n")}`,
  "errors/index.ts": `export { ${[...names, ...guards].join(", ")} } from "./codes.js";\n`,
  "index.ts": `export * as errors from "./errors/index.js";\n`,
  "docs/errors.md": `# Error codes\n\n${tables.join("\n")}`,
  "docs/README.md": "# Error codes\n\n- [errors](errors.md)\n",
};
for (const [path, contents] of Object.entries(files)) {
  mkdirSync(join(out, path, ".."), { recursive: true });
  writeFileSync(join(out, path), contents);
}
