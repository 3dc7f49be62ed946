/** Elements of HTML that are left in texts, and words that name parameters as well. */
const ELEMENTS: ReadonlySet<string> = new Set(
  "a abbr address article aside b base body br button caption cite code col data dd del details dfn div dl dt em embed fieldset figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark menu meta nav object ol option output p param picture pre progress q s samp script section select small source span strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr".split(
    " ",
  ),
);

/** Whether `<name>` may be an element of HTML. */
export function isMarkup(name: string): boolean {
  return ELEMENTS.has(name);
}
