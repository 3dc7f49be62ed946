import { part } from "./page.js";

/** Opens and closes the side bar, where a narrow page has it behind a button. */
export function addDrawer(): void {
  const button = part("_menu");
  const contents = document.getElementById("_contents");
  if (contents === null) {
    button.hidden = true;
    return;
  }
  const open = (isOpen: boolean): void => {
    contents.classList.toggle("open", isOpen);
    button.setAttribute("aria-expanded", String(isOpen));
  };
  button.addEventListener("click", () => open(!contents.classList.contains("open")));
  contents.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a")) open(false);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !contents.classList.contains("open")) return;
    open(false);
    button.focus();
  });
}
