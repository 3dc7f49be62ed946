/** Lets the arrow keys go from code to code in a map, and the tab key over it: a map may hold thousands. */
export function addMapKeys(book: HTMLElement): void {
  for (const map of book.querySelectorAll<HTMLElement>(".lanes")) {
    const marks = (): SVGAElement[] => [...map.querySelectorAll<SVGAElement>("svg a")];
    map.querySelector("svg a")?.setAttribute("tabindex", "0");
    map.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const current = event.target instanceof Element ? event.target.closest("a") : null;
      if (step === undefined || !(current instanceof SVGAElement)) return;
      const all = marks();
      const next = all[all.indexOf(current) + step];
      if (next === undefined) return;
      event.preventDefault();
      current.setAttribute("tabindex", "-1");
      next.setAttribute("tabindex", "0");
      next.focus();
    });
  }
}
