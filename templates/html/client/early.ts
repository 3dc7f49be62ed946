import { showTheme, storedTheme } from "./theme.js";

// Before anything is shown: nothing flashes in the other theme, and what needs a script is there.
document.documentElement.classList.add("scripts");
showTheme(storedTheme());
