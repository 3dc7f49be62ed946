/** `/user/login` of `Log in /user/login`: the last word of a title if it is a path. */
export function routeOf(title: string | null): string | null {
  const last = title?.trim().split(/\s+/u).at(-1);
  return last && last.length > 1 && last.startsWith("/") ? last : null;
}

/**
 * The codes that a comment reserves: `10xx` (digits and `x` of one length) or `1000-1099`.
 * A comment that says more than a range and a few words is prose.
 */
export function rangeOf(comment: string): readonly [number, number] | null {
  const text = comment.trim();
  if (text.length > 60) return null;
  const wild = /(?<![\p{L}\p{N}])(\d+)([xX]+)(?![\p{L}\p{N}])/u.exec(text);
  if (wild)
    return ordered(
      Number(wild[1] + "0".repeat(wild[2]?.length ?? 0)),
      Number(wild[1] + "9".repeat(wild[2]?.length ?? 0)),
    );
  const span =
    /(?<![\p{L}\p{N}.-])(\d{1,15})\s*(?:-|–|—|~|～|\.\.\.?|…|to|至|到)\s*(\d{1,15})(?![\p{L}\p{N}.-])/u.exec(
      text,
    );
  return span ? ordered(Number(span[1]), Number(span[2])) : null;
}

function ordered(min: number, max: number): readonly [number, number] | null {
  return min < max && Number.isSafeInteger(max) ? [min, max] : null;
}
