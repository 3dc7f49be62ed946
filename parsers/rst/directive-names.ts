function namesOf(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Their content is shown as written (docutils, Sphinx and well-known extensions). */
export const LITERAL = namesOf(
  "code code-block sourcecode parsed-literal code-cell code-tab prompt doctest testcode testoutput " +
    "testsetup testcleanup ipython jupyter-execute http:example literal terminal console",
);

/** They say nothing: what they show is drawn, stands elsewhere or is a setting. */
export const SILENT = namesOf(
  "image include literalinclude toctree contents sectnum section-numbering meta highlight index " +
    "tabularcolumns module currentmodule program default-role default-domain role raw math date " +
    "unicode replace title target-notes graphviz graph digraph uml plantuml mermaid aafig ditaa " +
    "blockdiag seqdiag productionlist header footer bibliography highlightlang",
);

/** Their argument is a condition or a class, not a text. */
export const CONDITIONAL = namesOf(
  "only ifconfig class rst-class cssclass container figure highlights",
);

/** They have no argument: what stands behind the colons is the beginning of their body. */
export const ADMONITIONS = namesOf(
  "attention caution danger error hint important note tip warning seealso todo versionadded " +
    "versionchanged versionremoved deprecated deprecated-removed epigraph pull-quote compound " +
    "line-block hlist glossary",
);

/** They say since when something is there, or what is new of it. */
export const VERSIONS = namesOf("versionadded versionchanged versionremoved");

/** They begin with a version. */
export const VERSIONED = namesOf(
  "versionadded versionchanged versionremoved deprecated deprecated-removed",
);

export const LABELS = namesOf("rubric centered");

const CONTAINERS = namesOf(
  "admonition topic sidebar table list-table csv-table flat-table tab tabs tab-item tab-set " +
    "group-tab dropdown card card-carousel grid grid-item grid-item-card panels toggle toggle-header " +
    "collapse details expander button-ref",
);

/** Whether a directive is known to be something else than the description of an object. */
export function isKnownDirective(name: string): boolean {
  const kinds = [LITERAL, SILENT, CONDITIONAL, ADMONITIONS, LABELS, CONTAINERS];
  return kinds.some((kind) => kind.has(name));
}
