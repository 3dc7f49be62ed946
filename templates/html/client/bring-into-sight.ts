/** How long what is above may still get its size. */
const SETTLING_MS = 1000;
const READING = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/**
 * Scrolls to a row or a section, and moves the focus there. Tables above that come into sight only now get
 * their size then: until they have, or the reader does something, it stays where it is.
 */
export function bringIntoSight(target: HTMLElement, book: HTMLElement): void {
  const isRow = target.tagName === "TR";
  const scroll = (): void => target.scrollIntoView({ block: isRow ? "center" : "start" });
  const observer = new ResizeObserver(scroll);
  const stop = (): void => {
    observer.disconnect();
    for (const event of READING) removeEventListener(event, stop);
  };
  scroll();
  target
    .querySelector<HTMLElement>(isRow ? "th a" : ":scope > h2 .self, :scope > h3 .self")
    ?.focus({ preventScroll: true });
  observer.observe(book);
  for (const event of READING) addEventListener(event, stop, { passive: true });
  setTimeout(stop, SETTLING_MS);
}
