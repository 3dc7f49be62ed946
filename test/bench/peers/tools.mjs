// The tools that are compared: what is installed for each, the input it takes, how it is called, and what it
// writes. Versions are exact, so that two runs compare the same.
import {
  asGraphQl,
  asJson,
  asJsonSchema,
  asMarkdown,
  asMessages,
  asMessagesModule,
  asOpenApi,
  asStringSchema,
} from "./catalog.mjs";

const json = (value) => `${JSON.stringify(value)}\n`;

/**
 * `files` are what stays as it is; `input` is what a catalog becomes. `build` and `check` are what follows the
 * tool's program; a tool without a check of its own builds again.
 */
export const TOOLS = [
  {
    name: "errgen",
    packages: [],
    program: ["errgen", "errgen"],
    files: {},
    input: (catalog) => ({ "errors.md": asMarkdown(catalog) }),
    build: ["build", "errors.md", "-o", "out"],
    check: ["check", "errors.md", "-o", "out"],
    writes: "enums, guards, message maps, look-ups, a Markdown page; from Markdown",
  },
  {
    name: "errgen without docs",
    packages: [],
    program: ["errgen", "errgen"],
    files: {
      "errgen.config.json": json({ inputs: ["errors.md"], out: "out", docs: false, lock: false }),
    },
    input: (catalog) => ({ "errors.md": asMarkdown(catalog) }),
    build: ["build"],
    check: ["check"],
    writes: "the same without the page; by a configuration file",
  },
  {
    name: "openapi-typescript",
    packages: ["openapi-typescript@7.13.0", "typescript@5.9.3"],
    program: ["openapi-typescript", "openapi-typescript"],
    files: {},
    input: (catalog) => ({ "errors.json": asOpenApi(catalog) }),
    build: ["errors.json", "--enum", "-o", "out/errors.ts"],
    check: ["errors.json", "--enum", "-o", "out/errors.ts", "--check"],
    writes: "one enum with comments, and the types of the API",
  },
  {
    name: "json-schema-to-typescript",
    packages: ["json-schema-to-typescript@16.0.0"],
    program: ["json-schema-to-typescript", "json2ts"],
    files: {},
    input: (catalog) => ({ "errors.json": asJsonSchema(catalog) }),
    build: ["-i", "errors.json", "-o", "out/errors.ts"],
    writes: "one enum without messages, and an interface",
  },
  {
    name: "quicktype",
    packages: ["quicktype@26.0.0"],
    program: ["quicktype", "quicktype"],
    files: {},
    input: (catalog) => ({ "errors.json": asStringSchema(catalog) }),
    build: [
      ...["--src-lang", "schema", "--lang", "typescript", "--telemetry", "disable"],
      ...["-o", "out/errors.ts", "errors.json"],
    ],
    writes: "one enum of strings without messages, and a converter",
  },
  {
    name: "@graphql-codegen/cli",
    packages: [
      "@graphql-codegen/cli@7.4.3",
      "@graphql-codegen/typescript@6.1.0",
      "graphql@16.14.2",
    ],
    program: ["@graphql-codegen/cli", "graphql-codegen"],
    files: {
      "codegen.json": json({
        schema: "errors.graphql",
        generates: { "out/errors.ts": { plugins: ["typescript"] } },
      }),
    },
    input: (catalog) => ({ "errors.graphql": asGraphQl(catalog) }),
    build: ["--config", "codegen.json"],
    check: ["--config", "codegen.json", "--check"],
    writes: "one enum of strings with comments, and types",
  },
  {
    name: "@inlang/paraglide-js",
    packages: ["@inlang/paraglide-js@2.25.4", "@inlang/plugin-message-format@4.4.4"],
    program: ["@inlang/paraglide-js", "paraglide-js"],
    files: {
      "project.inlang/settings.json": json({
        baseLocale: "en",
        locales: ["en"],
        modules: ["./node_modules/@inlang/plugin-message-format/dist/index.js"],
        "plugin.inlang.messageFormat": { pathPattern: "./messages/{locale}.json" },
      }),
    },
    input: (catalog) => ({ "messages/en.json": asMessages(catalog) }),
    build: ["compile", "--project", "./project.inlang", "--outdir", "./out"],
    writes: "a function for each message, in JavaScript with types in comments",
  },
  {
    name: "typesafe-i18n",
    packages: ["typesafe-i18n@5.27.1", "typescript@5.9.3"],
    program: ["typesafe-i18n", "typesafe-i18n"],
    files: { ".typesafe-i18n.json": json({ baseLocale: "en", outputPath: "./out/" }) },
    input: (catalog) => ({ "out/en/index.ts": asMessagesModule(catalog) }),
    build: ["--no-watch"],
    writes: "types of message functions; the messages stay in the input",
  },
  {
    name: "limit",
    packages: [],
    program: null,
    files: {},
    input: (catalog) => ({ "errors.json": asJson(catalog) }),
    build: ["errors.json", "out"],
    writes: "what errgen writes, by putting strings together, nothing checked or escaped",
  },
];
