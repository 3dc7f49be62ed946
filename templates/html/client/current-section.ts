import { part } from "./page.js";

/** Marks in the side bar what is being read. */
export function followSections(book: HTMLElement): void {
  const contents = part("_contents");
  const links = new Map(
    [...contents.querySelectorAll("a")].map((link) => [link.getAttribute("href"), link]),
  );
  let current: HTMLAnchorElement | undefined;
  const observer = new IntersectionObserver(
    (changes) => {
      const entered = changes.filter(({ isIntersecting }) => isIntersecting).at(-1);
      const link = entered && links.get(`#${entered.target.id}`);
      if (!link || link === current) return;
      current?.removeAttribute("aria-current");
      link.setAttribute("aria-current", "true");
      current = link;
      keepInSight(contents, link);
    },
    { rootMargin: "-15% 0px -80% 0px" },
  );
  for (const section of book.querySelectorAll("article > section")) observer.observe(section);
}

/** Scrolls the side bar alone. */
function keepInSight(contents: HTMLElement, link: HTMLElement): void {
  const box = contents.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  if (top < box.top || bottom > box.bottom)
    contents.scrollTop += top - box.top - contents.clientHeight / 3;
}
