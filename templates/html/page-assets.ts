import early from "./client/early.js?bundled";
import script from "./client/main.js?bundled";
import style from "./page.css?bundled";

/** What every page holds beside its documents, minified. */
export interface PageAssets {
  /** Runs before anything is shown. */
  readonly early: string;
  /** Runs when all is there. */
  readonly script: string;
  readonly style: string;
}

/** The style and the scripts of pages, as the build bundles them. */
export const pageAssets: PageAssets = { early, script, style };
