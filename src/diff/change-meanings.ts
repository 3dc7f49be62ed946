import type { ChangeKind } from "./change.js";

/** What each kind of change asks of programs, in whole sentences, for reports that explain what they list. */
export const CHANGE_MEANINGS: Readonly<Record<ChangeKind, string>> = {
  removed:
    "A code is gone, and its name with it. Programs that use the name do not compile any more.",
  renumbered:
    "A name has another code. Servers and clients of different age send and expect different codes.",
  reused: "A code means something else than before. An older client tells people the wrong thing.",
  renamed: "A code has another name. Programs that use the former name do not compile any more.",
  moved:
    "A code belongs to another section or document. Its name is another enum's, or another module's.",
  "type-changed":
    "A code is a number and was a string, or the other way round. No comparison with what it was holds.",
  "status-changed":
    "A code has another HTTP status. Proxies, retries and clients act on it before anybody reads the code.",
  "parameters-changed": "A message has other parameters. What fills it in takes other values.",
  "section-removed": "A section is gone, and its enum, guard and maps with it.",
  "section-renamed": "The enum of a section, its guard and its maps have another name.",
  "document-removed": "A document is gone, and its module with it.",
  "document-renamed": "The module of a document has another name.",
  "language-removed": "A document has no texts in a language any more, which programs may ask for.",
  added: "There is a new code. Programs that list all codes may want to know it.",
  "section-added": "There is a new section.",
  "document-added": "There is a new document.",
  "language-added": "A document has texts in another language.",
  deprecated: "A code is deprecated. New programs should not use it.",
  undeprecated: "A code is not deprecated any more.",
  "message-changed": "The message of a code says something else. Only people read it.",
  "description-changed": "The description of a code says something else. Only people read it.",
  "translation-changed": "A text in another language says something else. Only people read it.",
  "details-changed": "Another column of a code says something else. Only people read it.",
  "section-retitled": "A section has another title, and its enum the name that it had.",
  "range-changed": "A section reserves other codes.",
};
