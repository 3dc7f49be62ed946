const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * Every word that one slip of the fingers makes of a word of small Latin letters: a letter left out, added or mistaken
 * for another, or two that changed places.
 */
export function singleEdits(word: string): ReadonlySet<string> {
  const edits = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    const [first = "", second = ""] = after;
    for (const letter of LETTERS) {
      edits.add(before + letter + after);
      if (first !== "") edits.add(before + letter + after.slice(1));
    }
    if (first !== "") edits.add(before + after.slice(1));
    if (second !== "") edits.add(before + second + first + after.slice(2));
  }
  edits.delete(word);
  return edits;
}
