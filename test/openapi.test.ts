import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Catalog } from "../src/catalog.js";
import { readHeader } from "../src/emitters/header.js";
import { openapi } from "../src/emitters/openapi.js";
import { catalogs } from "./arbitrary-catalog.js";
import { IN_FULL } from "./in-full.js";
import { readSeeds } from "./styles.js";

const RUNS = IN_FULL ? 1000 : 25;
/** Files that the linter reads in one process. */
const LINTED = IN_FULL ? 200 : 6;

/** Redocly's recommended rules but for those that a document of components alone cannot follow. */
const REDOCLY = {
  extends: ["recommended"],
  rules: {
    // Whoever refers to the components says under which licence and where the service is.
    "info-license": "off",
    "no-empty-servers": "off",
    // Other documents use them.
    "no-unused-components": "off",
  },
};

interface OpenApi {
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly responses: Readonly<
      Record<string, { readonly content: { readonly "application/json": Media } }>
    >;
  };
}

interface Media {
  readonly schema: { readonly $ref: string };
  readonly examples: Readonly<
    Record<string, { readonly summary: string; readonly value: unknown }>
  >;
}

function emit(catalog: Catalog): string {
  const options = { importExtension: ".js", header: [], docs: null, openapi: true } as const;
  const [file] = openapi.emit(catalog, options);
  return file?.contents ?? "";
}

/** What Redocly's linter says of the files, in a process that finds no network. */
function lint(texts: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "errgen-openapi-"));
  try {
    writeFileSync(join(folder, "redocly.yaml"), JSON.stringify(REDOCLY));
    const files = texts.map((text, index) => {
      writeFileSync(join(folder, `${index}.json`), text);
      return `${index}.json`;
    });
    const nowhere = "http://127.0.0.1:9";
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [redocly(), "lint", ...files, "--format", "stylish", "--max-problems", "20"],
      {
        cwd: folder,
        encoding: "utf8",
        env: {
          PATH: process.env.PATH,
          HOME: folder,
          NO_COLOR: "1",
          REDOCLY_TELEMETRY: "off",
          REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
          HTTP_PROXY: nowhere,
          HTTPS_PROXY: nowhere,
        },
      },
    );
    return status === 0 && !/warning/.test(stdout) ? "" : `${status}\n${stdout}\n${stderr}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function redocly(): string {
  const manifest = createRequire(import.meta.url).resolve("@redocly/cli/package.json");
  return join(dirname(manifest), "bin/cli.js");
}

describe("openapi.json", () => {
  it("passes Redocly's linter for any catalog", { timeout: 600_000 }, () => {
    const seed = fc.readConfigureGlobal().seed ?? Date.now();
    const sample = fc.sample(catalogs, { numRuns: LINTED, seed });
    expect(lint(sample.map(emit)), `seed ${seed}`).toBe("");
  });

  it("passes it for the seeds", { timeout: 600_000 }, async () => {
    expect(lint([emit(await readSeeds())])).toBe("");
  });

  it("is not passed where there is a mistake", { timeout: 600_000 }, async () => {
    const text = emit(await readSeeds());
    expect(lint([text.replace('"x-comment"', '"$comment"')])).toContain("$comment");
    expect(lint([text.replace('"type": "integer"', '"type": "string"')])).toContain("enum");
  });

  it("gives generators descriptions of one line each, beside a name and a value of its own", () =>
    fc.assert(
      fc.property(catalogs, (catalog) => {
        const { components } = JSON.parse(emit(catalog)) as OpenApi;
        for (const schema of Object.values(components.schemas)) {
          if (!("enum" in schema)) continue;
          const { enum: values, ...beside } = schema as Readonly<
            Record<string, readonly unknown[]>
          >;
          expect(new Set(values).size).toBe(values?.length);
          expect(beside["x-enum-varnames"]).toHaveLength(values?.length ?? 0);
          expect(beside["x-enum-descriptions"]).toHaveLength(values?.length ?? 0);
          expect(String(beside["x-enum-descriptions"])).not.toMatch(/[\n\r\u2028\u2029]/);
        }
      }),
      { numRuns: RUNS },
    ));

  it("has examples that its schemas take, one for each entry", { timeout: 600_000 }, () =>
    fc.assert(
      fc.property(catalogs, (catalog) => {
        const text = emit(catalog);
        expect(readHeader(text)).toEqual({ from: null, emitter: null });
        const { components } = JSON.parse(text) as OpenApi;
        const ajv = new Ajv2020({ strict: false });
        ajv.addSchema({ $id: "errors", components });
        const told: string[] = [];
        for (const [name, { content }] of Object.entries(components.responses)) {
          const { schema, examples } = content["application/json"];
          const validate = ajv.compile({ $ref: `errors${schema.$ref}` });
          for (const [entry, { value }] of Object.entries(examples)) {
            expect(validate(value), `${name} ${entry} ${ajv.errorsText(validate.errors)}`).toBe(
              true,
            );
            if (!/\.\d+$/.test(name)) told.push(`${name}.${entry}`);
          }
        }
        expect(told).toHaveLength(
          catalog.documents.flatMap(({ sections }) => sections.flatMap(({ entries }) => entries))
            .length,
        );
      }),
      { numRuns: RUNS },
    ),
  );
});
