/** A script or a style with all that it imports, minified, as a text: `.ci/bundled-text.mjs` makes it. */
declare module "*?bundled" {
  const text: string;
  export default text;
}
