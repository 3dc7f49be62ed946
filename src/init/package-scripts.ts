import detectIndent from "detect-indent";
import { applyEdits, modify } from "jsonc-parser";

/** The script lines that a project gets. */
export const SCRIPTS = { errgen: "errgen build", "errgen:check": "errgen check" } as const;

/** A package.json with the script lines that it lacked, and those names that mean something else. */
export interface AddedScripts {
  readonly text: string;
  readonly added: readonly string[];
  readonly taken: readonly string[];
}

/** Adds script lines to the text of a package.json, which is an object. Its layout and order stay. */
export function addScripts(text: string, manifest: object): AddedScripts {
  const scripts: unknown = Reflect.get(manifest, "scripts");
  const present = typeof scripts === "object" && scripts !== null ? scripts : {};
  const { indent, amount, type } = detectIndent(text);
  const formattingOptions = {
    insertSpaces: type !== "tab",
    tabSize: indent === "" ? 2 : type === "tab" ? 1 : amount,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
  let edited = text;
  const [added, taken]: [string[], string[]] = [[], []];
  for (const [name, command] of Object.entries(SCRIPTS)) {
    if (!Object.hasOwn(present, name)) {
      added.push(name);
      edited = applyEdits(
        edited,
        modify(edited, ["scripts", name], command, { formattingOptions }),
      );
    } else if (Reflect.get(present, name) !== command) taken.push(name);
  }
  return { text: edited, added, taken };
}
