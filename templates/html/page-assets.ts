import early from "./client/early.js?bundled";
import live from "./client/live.js?bundled";
import script from "./client/main.js?bundled";
import style from "./page.css?bundled";

/** What every page holds beside its documents, minified. */
export interface PageAssets {
  /** Runs before anything is shown. */
  readonly early: string;
  /** Runs when all is there. */
  readonly script: string;
  readonly style: string;
  /** Loads the page again when its server says so; null for a page that nobody serves. */
  readonly live: string | null;
}

/** The style and the scripts of pages, as the build bundles them. */
export const pageAssets: PageAssets = { early, script, style, live: null };

/** The same for pages that `errgen docs --serve` shows. */
export const liveAssets: PageAssets = { ...pageAssets, live };
