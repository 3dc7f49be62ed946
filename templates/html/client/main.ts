import { readBook } from "./book.js";
import { followSections } from "./current-section.js";
import { addDrawer } from "./drawer.js";
import { addMapKeys } from "./map-keys.js";
import { leadToPage } from "./moved-anchor.js";
import { part } from "./page.js";
import { addRowButtons } from "./row-buttons.js";
import { addSearch } from "./search-events.js";
import { switchThemes } from "./theme.js";

switchThemes(part("_theme"));
addDrawer();
const book = document.getElementById("_book");
if (book === null) leadToPage();
else {
  followSections(book);
  addMapKeys(book);
  // What is shown first should not wait for what is read of all rows.
  requestAnimationFrame(() =>
    setTimeout(() => {
      const documents = readBook(book);
      addSearch(book, documents);
      addRowButtons(documents);
    }),
  );
}
