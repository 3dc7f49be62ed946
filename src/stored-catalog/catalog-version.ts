/** The version of the layout of `catalog.json`. Another one is for a layout that readers of this one do not know. */
export const CATALOG_VERSION = 1;
