/** The forms in which the codes of a document can be declared. */
export type Style = "enum" | "constants" | "object" | "union";
