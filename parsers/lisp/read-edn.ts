/**
 * edn-data's reader of one value. A file of its own: edn-data is CommonJS, and only what is imported
 * by name in a static import has its name in the bundle's chunks too.
 */
export { parseEDNString } from "edn-data";
