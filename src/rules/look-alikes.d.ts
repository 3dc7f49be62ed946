/** The English words that are one slip away from a word of the module's list: one text, `.ci/look-alikes.mjs` makes it. */
declare module "*?look-alikes" {
  const text: string;
  export default text;
}
