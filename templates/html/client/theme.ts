/** What a reader chose; `auto` is what the system has. */
export type Theme = "auto" | "light" | "dark";

const THEMES: readonly Theme[] = ["auto", "light", "dark"];
const KEY = "errgen-theme";

/** The theme that was chosen here before; `auto` where nothing is remembered or may be. */
export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === stored) ?? "auto";
  } catch {
    return "auto";
  }
}

export function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

/** Lets a button go through the themes. */
export function switchThemes(button: HTMLElement): void {
  let theme = storedTheme();
  const show = (): void => {
    showTheme(theme);
    button.textContent = `Theme: ${theme}`;
  };
  button.addEventListener("click", () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "auto";
    show();
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Where nothing may be stored, the theme lasts as long as the page.
    }
  });
  show();
}
