import type { Diagnostic } from "../diagnostic.js";
import type { DecodedText } from "../encodings/decode-as.js";

const START = { line: 1, column: 1, offset: 0 };

/** Says which encoding was guessed, or that a byte order mark speaks against the configured one. */
export function encodingDetected(
  path: string,
  { encoding, evidence }: DecodedText,
  configured: string | undefined,
): readonly Diagnostic[] {
  const told = (message: string, hint: string): readonly Diagnostic[] => [
    {
      code: "encoding-detected",
      severity: "info",
      message,
      location: { path, start: START, end: START },
      hint,
    },
  ];
  const name = encoding.toUpperCase();
  if (evidence === "guess")
    return told(
      `It was read as ${name}, which its bytes speak for`,
      `\`documents: { "${path}": { encoding: "${encoding}" } }\` in the configuration makes it certain`,
    );
  if (evidence === "mark" && configured !== undefined && configured !== encoding)
    return told(
      `It was read as ${name}, which its byte order mark names, not as ${configured.toUpperCase()}`,
      "Its setting `encoding` can go",
    );
  return [];
}
