// One catalog, as each tool takes it: codes, names and messages in sections of a hundred.
const PER_SECTION = 100;

/** Entries with the code, the name and the message of each. `edition` changes one message. */
export function makeCatalog(size, edition = 0) {
  return Array.from({ length: size }, (_, i) => ({
    section: `Area ${Math.floor(i / PER_SECTION) + 1}`,
    code: 100_000 + i,
    name: `ITEM_${i}_GONE`,
    message: i === 0 && edition > 0 ? `The first item, edition ${edition}` : `Item ${i} is gone`,
  }));
}

export function asMarkdown(catalog) {
  let text = "# Error codes\n";
  let last = "";
  for (const { section, code, name, message } of catalog) {
    if (section !== last)
      text += `\n## ${section}\n\n| Code | Name | Message |\n| --- | --- | --- |\n`;
    text += `| ${code} | ${name} | ${message} |\n`;
    last = section;
  }
  return text;
}

export function asJson(catalog) {
  return JSON.stringify(catalog);
}

/** One schema of an integer, with the names and descriptions that openapi-typescript reads. */
export function asOpenApi(catalog) {
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Error codes", version: "1" },
    paths: {},
    components: {
      schemas: {
        ErrorCode: {
          type: "integer",
          enum: catalog.map(({ code }) => code),
          "x-enum-varnames": catalog.map(({ name }) => name),
          "x-enum-descriptions": catalog.map(({ message }) => message),
        },
      },
    },
  });
}

/** Names as json-schema-to-typescript reads them; it has no place for messages. */
export function asJsonSchema(catalog) {
  return JSON.stringify({
    title: "Errors",
    type: "object",
    properties: {
      code: {
        title: "ErrorCode",
        type: "integer",
        enum: catalog.map(({ code }) => code),
        tsEnumNames: catalog.map(({ name }) => name),
      },
    },
  });
}

/** quicktype makes enums of strings alone. */
export function asStringSchema(catalog) {
  return JSON.stringify({
    $schema: "http://json-schema.org/draft-06/schema#",
    type: "object",
    properties: {
      code: { title: "ErrorCode", type: "string", enum: catalog.map((one) => one.name) },
    },
  });
}

export function asGraphQl(catalog) {
  const values = catalog.map(({ name, message }) => `  "${message}"\n  ${name}`);
  return `enum ErrorCode {\n${values.join("\n")}\n}\n\ntype Query {\n  code: ErrorCode\n}\n`;
}

export function asMessages(catalog) {
  return JSON.stringify(Object.fromEntries(catalog.map(({ name, message }) => [name, message])));
}

export function asMessagesModule(catalog) {
  return `const en = ${asMessages(catalog)} as const\n\nexport default en\n`;
}
