/** The elements of HTML, those of pictures and formulas, and what was once of HTML. */
const ELEMENTS: ReadonlySet<string> = new Set(
  `a abbr acronym address area article aside audio b base bdi bdo big blink blockquote body br button canvas
  caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset
  figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input
  ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noframes noscript object ol
  optgroup option output p param path picture pre progress q rb rp rt rtc ruby s samp script search section select
  slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead
  time title tr track tt u ul use var video wbr`.split(/\s+/),
);
/** A tag without attributes that give a value. */
const PLAIN = /^<([a-z][a-z\d-]{0,30}|[A-Z][A-Z\d-]{0,30})(?: [\w -]{1,40})?>$/;

/** What ends one of several lines in a cell: `<dl><dt>NO_BERTH</dt><dt>12</dt></dl>`. */
const LINE_END = /^<\/(?:dd|div|dt|li|p)>$/i;

/**
 * What a reader sees of a tag: a line break (`</br>` is one, too), or nothing; but `<nick>` and `<channel name>`, which
 * CommonMark takes for tags as well, stand for what is put there. Components (`<Note>`, `<tab value="1">`) have a capital or attributes.
 */
export function tagText(tag: string): string {
  if (/^<\/?br\b/i.test(tag) || LINE_END.test(tag)) return "\n";
  const name = PLAIN.exec(tag)?.[1];
  return name === undefined || ELEMENTS.has(name.toLowerCase()) ? "" : tag;
}
