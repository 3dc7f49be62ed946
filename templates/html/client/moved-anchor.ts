/**
 * In a list of pages, a link to a code leads to the page of its document: the catalog was one page when the
 * link was made.
 */
export function leadToPage(): void {
  const [, module] = /^#([a-z\d-]+)\//.exec(location.hash) ?? [];
  const page = module === undefined ? null : document.querySelector(`a[href="${module}.html"]`);
  if (page instanceof HTMLAnchorElement) location.replace(page.href + location.hash);
}
