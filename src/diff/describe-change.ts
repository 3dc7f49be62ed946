import type { Change, ChangeKind, Subject } from "./change.js";

const LONGEST = 60;

/** How a sentence shows what comes from documents. */
export interface Markup {
  /** A code or an identifier. */
  readonly code: (text: string) => string;
  readonly text: (text: string) => string;
}

const PLAIN: Markup = { code: (text) => `\`${text}\``, text: (text) => text };

/** A change in one sentence without a final period. */
export function describeChange(change: Change, markup: Markup = PLAIN): string {
  return SENTENCES[change.kind](change, createWords(change, markup));
}

/** The parts of sentences about a change. */
interface Words {
  /** `2104` (`UserLogin.PasswordError`) */
  readonly entry: string;
  readonly code: string;
  readonly identifier: string;
  readonly section: string;
  readonly document: string;
  readonly from: string;
  readonly to: string;
  /** What it says, behind a colon; nothing if it says nothing. */
  readonly saying: string;
  /** `404` now; it was `403` */
  readonly now: string;
  /** “no such user”; it was “unknown user” */
  readonly became: string;
}

const SENTENCES: Readonly<Record<ChangeKind, (change: Change, words: Words) => string>> = {
  added: (_, { entry, saying }) => `${entry} is new${saying}`,
  removed: (_, { entry, saying }) => `${entry} is gone${saying}`,
  renumbered: (_, { identifier, now }) => `${identifier} is ${now}`,
  reused: (_, { entry, became }) => `${entry} means something else: ${became}`,
  renamed: (_, { code, now }) => `${code} is called ${now}`,
  moved: (_, { entry, now }) => `${entry} stands in ${now}`,
  "type-changed": ({ from, to }, { entry }) => `${entry} is a ${to} now; it was a ${from}`,
  "status-changed": (_, { entry, now }) => `${entry} has the HTTP status ${now}`,
  "parameters-changed": (_, { entry, now }) => `The message of ${entry} takes ${now}`,
  deprecated: (_, { entry }) => `${entry} is deprecated`,
  undeprecated: (_, { entry }) => `${entry} is no longer deprecated`,
  "message-changed": (_, { entry, became }) => `The message of ${entry} is ${became}`,
  "description-changed": (_, { entry, became }) => `The description of ${entry} is ${became}`,
  "translation-changed": (_, { entry, became }) => `The translation of ${entry} is ${became}`,
  "details-changed": (_, { entry, became }) => `What else is told of ${entry} is ${became}`,
  "section-added": (_, { section }) => `The section ${section} is new`,
  "section-removed": (_, { section }) => `The section ${section} is gone`,
  "section-renamed": (_, { from, to }) => `The section ${from} is called ${to} now`,
  "section-retitled": (_, { section, became }) =>
    `The title of the section ${section} is ${became}`,
  "range-changed": (_, { section, now }) =>
    `The codes reserved for the section ${section} are ${now}`,
  "document-added": (_, { document }) => `The document ${document} is new`,
  "document-removed": (_, { document }) => `The document ${document} is gone`,
  "document-renamed": (_, { from, to }) => `The document ${from} is called ${to} now`,
  "language-added": (_, { document, to }) => `${document} has texts in ${to} now`,
  "language-removed": (_, { document, from }) => `${document} has no texts in ${from} any more`,
};

function createWords({ before, after, from, to }: Change, { code, text }: Markup): Words {
  const subject = (after ?? before) as Subject;
  const { document, section, entry } = subject;
  const quoted = (value: string): string => `“${text(shortened(value))}”`;
  const sentence = (show: (value: string) => string, none: string, since = ""): string => {
    const is = `${to === null ? none : show(to)}${since}`;
    return from === null ? `${is}; there was none` : `${is}; it was ${show(from)}`;
  };
  const said = entry?.message ?? entry?.description ?? null;
  const identifier = code(`${section?.identifier}.${entry?.identifier}`);
  return {
    entry: `${code(entry?.code ?? "")} (${identifier})`,
    code: code(entry?.code ?? ""),
    identifier,
    section: code(section?.identifier ?? ""),
    document: code(document.path),
    from: code(from ?? ""),
    to: code(to ?? ""),
    saying: said === null ? "" : `: ${quoted(said)}`,
    now: sentence(code, "none", " now"),
    became: sentence(quoted, "gone"),
  };
}

/** On one line, and no longer than it takes to see what is meant. */
function shortened(text: string): string {
  const characters = [...text.replace(/\s+/gu, " ").trim()];
  return characters.length <= LONGEST
    ? characters.join("")
    : `${characters.slice(0, LONGEST).join("")}…`;
}
