/** The element of an id that every page of codes has. */
export function part<E extends HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}`);
  return found as E;
}

/** Says something to those who hear the page. */
export function say(text: string): void {
  part("_said").textContent = text;
}

/** An element with a class and a text. */
export function create<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text: string,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
