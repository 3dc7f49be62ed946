/** A file of Markdown as a text. */
declare module "*.md?raw" {
  const text: string;
  export default text;
}
