/** A number, or letters and a number behind them. */
export const NUMBER = String.raw`[-−+]?(?:0[xX][\dA-Fa-f]+|#x[\dA-Fa-f]+|\d[\dxX*]*(?:\.\d+)*|[A-Za-z]{1,30}(?:[-_.#][A-Za-z]{1,30}){0,5}[-_.#]?\d[\w-]*)`;

/** What parts a code from its text. */
export const SEPARATOR =
  /^(?:\s*(?:[:：](?!\/\/)|=>|->|→|⇒|[=>|])\s*|\s+[-–—]{1,3}\s*|\s*[-–—]{1,3}\s+|\s*[–—]\s*|\s*[.、)](?=\s)\s*)/;
