import type { Document } from "../catalog.js";
import type { Diagnostic } from "../diagnostic.js";
import type { NamingRequest } from "../identifiers/index.js";
import { findSiblings, type SiblingGroup } from "./find-siblings.js";
import { joinSiblings } from "./join-siblings.js";
import { canonicalTag } from "./language-tag.js";
import { inListedOrder } from "./listed-order.js";

/** Languages in their order, whose documents are joined beyond doubt; `false` for documents as they are. */
export type LanguagesSetting = false | readonly string[] | undefined;

export interface JoinedRequests {
  readonly requests: readonly NamingRequest[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The documents that say the same in several languages; none where the user does not want it. */
export function languageGroups(
  requests: readonly NamingRequest[],
  setting: LanguagesSetting,
  knownPaths: ReadonlySet<string>,
): readonly SiblingGroup<NamingRequest>[] {
  if (setting === false) return [];
  return findSiblings(requests, {
    listed: listedLanguages(setting),
    isKnown: (path) => knownPaths.has(path),
  });
}

function listedLanguages(setting: readonly string[] = []): readonly string[] {
  return setting.map((tag) => canonicalTag(tag) ?? tag);
}

/**
 * One request for all languages of a document. Without languages, texts in others are cells as any. `settled`
 * are documents that stay as they are.
 */
export function joinLanguages(
  requests: readonly NamingRequest[],
  setting: LanguagesSetting,
  knownPaths: ReadonlySet<string>,
  settled: readonly Document[] = [],
): JoinedRequests {
  if (setting === false) return { requests: requests.map(withoutLanguages), diagnostics: [] };
  const groups = languageGroups(requests, setting, knownPaths);
  const diagnostics: Diagnostic[] = [];
  const joined = new Map<NamingRequest, NamingRequest | null>();
  for (const { stem, members } of groups) {
    const [first, ...others] = members.map(({ candidate, language }) => ({
      request: candidate,
      language,
      document: candidate.document,
    }));
    if (!first) continue;
    const { document, diagnostics: found } = joinSiblings(first, others);
    diagnostics.push(...found);
    for (const { request } of others) joined.set(request, null);
    const all = [first, ...others].map(({ request }) => request);
    joined.set(first.request, { ...together(all), document, stem });
  }
  const listed = listedLanguages(setting);
  const ordered = requests.flatMap((request) => {
    const one = joined.get(request);
    if (one !== undefined) return one ?? [];
    const { document } = request;
    return { ...request, document: inListedOrder(document, listed) };
  });
  return {
    requests: ordered,
    diagnostics: [...diagnostics, ...unusedLanguages(listed, ordered, settled)],
  };
}

/** Languages that are listed, behind the first one, and that nothing is in. */
function unusedLanguages(
  listed: readonly string[],
  requests: readonly NamingRequest[],
  settled: readonly Document[],
): readonly Diagnostic[] {
  const documents = [...requests.map(({ document }) => document), ...settled];
  const found = new Set(documents.flatMap(({ languages }) => languages));
  return listed.slice(1).flatMap((language): Diagnostic[] =>
    found.has(language)
      ? []
      : [
          {
            code: "unused-setting",
            severity: "warning",
            message: `The configuration says what is not there: no document has texts in \`${language}\` (languages)`,
            location: null,
            hint: "`errgen inspect` shows the languages of each document",
          },
        ],
  );
}

/** What the settings of all say of names: those of the first before those of the others. */
function together(requests: readonly NamingRequest[]): Omit<NamingRequest, "document"> {
  const given = requests.map((request) => request.given);
  const titles = given.find((one) => one.titles !== undefined)?.titles;
  const backwards = given.toReversed();
  return {
    module: requests.find(({ module }) => module !== undefined)?.module,
    given: {
      titles,
      sections: Object.assign({}, ...backwards.map(({ sections }) => sections)),
      names: Object.assign({}, ...backwards.map(({ names }) => names)),
    },
  };
}

function withoutLanguages(request: NamingRequest): NamingRequest {
  const { document } = request;
  if (document.languages.length === 0) return request;
  const sections = document.sections.map((section) => ({
    ...section,
    entries: section.entries.map((entry) => ({ ...entry, translations: [] })),
  }));
  return { ...request, document: { ...document, languages: [], sections } };
}
