import type { Catalog, Document, Entry, Section } from "../catalog.js";
import type { EmitOptions } from "../emitters/emitter.js";
import { importLine } from "../emitters/typescript/import-line.js";
import { codeLiteral } from "../emitters/typescript/literal.js";
import { type Reference, referenceIn } from "../emitters/typescript/reference.js";
import type { Location } from "../source.js";

/** One entry with all that says what its code means, and what programs write for it. */
export interface Meaning {
  readonly document: Document;
  readonly section: Section;
  readonly entry: Entry;
  /** `UserLogin.PasswordError`; the name of a constant, or the literal code, in the styles of these. */
  readonly reference: string;
  /** `import { UserLogin } from "./src/generated/cdn/index.js";`; null where no output is known. */
  readonly importLine: string | null;
  /** The code's own place, else that of its row. */
  readonly location: Location;
}

/** What the generated code looks like. */
export interface OutputForm extends Omit<EmitOptions, "header" | "docs" | "out"> {
  /** The output folder, as an import in the project's root names it (`./src/generated`); null if there is none. */
  readonly out: string | null;
}

/** The meanings of all entries, in document order. */
export function listMeanings(catalog: Catalog, form: OutputForm): readonly Meaning[] {
  const { style = "enum", naming = "pascal" } = form;
  return catalog.documents.flatMap((document) => {
    const nameOf = referenceIn(document, style, naming);
    return document.sections.flatMap((section) =>
      section.entries.map((entry) => meaningOf(document, section, entry, nameOf, form)),
    );
  });
}

function meaningOf(
  document: Document,
  section: Section,
  entry: Entry,
  nameOf: Reference,
  form: OutputForm,
): Meaning {
  const name = nameOf(section, entry);
  return {
    document,
    section,
    entry,
    reference: name ?? codeLiteral(entry),
    importLine:
      form.out === null ? null : importLine(document, section, name, { ...form, out: form.out }),
    location: { ...entry.location, ...entry.places.code },
  };
}
