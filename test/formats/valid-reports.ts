import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Ajv } from "ajv";
import { validateXML } from "xmllint-wasm";
import * as z from "zod";

const require = createRequire(import.meta.url);

/** What is wrong with a log of SARIF, by the schema of 2.1.0. */
export function sarifProblems(text: string): readonly unknown[] {
  const { $schema, id, ...schema } = JSON.parse(
    readFileSync(
      require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"),
      "utf8",
    ),
  );
  const validate = new Ajv({
    strict: false,
    validateFormats: false,
    unicodeRegExp: false,
    allErrors: true,
  }).compile(schema);
  return validate(JSON.parse(text)) ? [] : (validate.errors ?? []);
}

const text = z.string().min(1);
const relativePath = text.refine((path) => !/^(?:[/\\]|\.\/|[A-Za-z]:)|\\/.test(path));
const uri = text.refine((value) => !/^(?:\/|[a-z][\w+.-]*:)|[^\w\-.~!*'()%/]/i.test(value));
const line = z.int().min(1);
const messageText = z.object({ text });

const place = z.object({
  physicalLocation: z.object({
    artifactLocation: z.object({ uri, uriBaseId: z.literal("%SRCROOT%") }),
    region: z
      .object({
        startLine: line,
        startColumn: line.optional(),
        endLine: line.optional(),
        endColumn: line.optional(),
      })
      .refine(
        ({ startLine, startColumn = 1, endLine = startLine, endColumn = startColumn + 1 }) =>
          endLine > startLine || (endLine === startLine && endColumn > startColumn),
      ),
  }),
});

const rule = z.object({
  id: text,
  name: text.max(255),
  shortDescription: messageText,
  fullDescription: z.object({ text: text.max(1024) }),
  help: z.object({ text, markdown: text }),
  defaultConfiguration: z.object({ level: z.enum(["note", "warning", "error"]) }),
  properties: z.object({
    "problem.severity": z.enum(["error", "warning", "recommendation"]),
    precision: z.enum(["very-high", "high", "medium", "low"]),
  }),
});

/** What GitHub's code scanning asks for beside the schema, as it documents that. */
export const githubSarif = z.object({
  $schema: text,
  version: z.literal("2.1.0"),
  runs: z
    .array(
      z.object({
        tool: z.object({ driver: z.object({ name: text, rules: z.array(rule) }) }),
        columnKind: z.literal("utf16CodeUnits"),
        results: z.array(
          z.object({
            ruleId: text,
            ruleIndex: z.int().min(0),
            level: z.enum(["note", "warning", "error"]),
            message: messageText,
            locations: z.array(place).length(1),
            partialFingerprints: z.object({ primaryLocationLineHash: text }),
          }),
        ),
      }),
    )
    .length(1),
});

/** A report of code quality, as GitLab documents it. */
export const gitlabReport = z.array(
  z.strictObject({
    description: text,
    check_name: text,
    fingerprint: text,
    severity: z.enum(["info", "minor", "major", "critical", "blocker"]),
    location: z.strictObject({
      path: relativePath,
      lines: z.strictObject({ begin: line, end: line }),
    }),
  }),
);

/** What is wrong with a report of JUnit's; nothing if it is well-formed and valid. */
export async function junitProblems(xml: string): Promise<readonly unknown[]> {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: "report.xml", contents: xml }],
    schema: [
      {
        fileName: "junit.xsd",
        contents: readFileSync(join(import.meta.dirname, "junit.xsd"), "utf8"),
      },
    ],
  });
  return valid ? [] : errors;
}

/** A workflow command of GitHub Actions, read as the runner reads it. */
export interface WorkflowCommand {
  readonly kind: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** The command that a line is; null for a line of the log. */
export function parseCommand(line: string): WorkflowCommand | null {
  const match = /^\s*::([a-z]+)(?: (.*?))?::(.*)$/.exec(line);
  if (!match) return null;
  const [, kind = "", listed = "", data = ""] = match;
  const properties = listed.split(",").map((one) => {
    const [name = "", ...value] = one.split("=");
    const decoded = value.join("=").replaceAll("%3A", ":").replaceAll("%2C", ",");
    return [name, unescapeData(decoded)] as const;
  });
  return { kind, properties: Object.fromEntries(properties), message: unescapeData(data) };
}

function unescapeData(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}
