import { words } from "./words.js";

/**
 * What a validator asks for, in the languages people write it in: "must be", "is required". Lists of options use such
 * words as freely, so they say nothing where nothing else speaks of errors.
 */
const DEMANDS = words(
  /(?<![\p{L}\d])(?:must|mandatory|required|ha(?:s|ve) to|needs? to|may only|should|please|muss|müssen|darf|erforderlich|bitte|moet|mag|verplicht|doit|doivent|obligatoire|requise?|veuillez|deben?|obligatori[oa]s?|requerid[oa]s?|deve|devem|devono|obrigatóri[oa]s?|musi|wymagan\p{L}*|долж\p{L}+|обязат\p{L}+|требу\p{L}+|введите|укажите)(?![\p{L}\d])|必须|必須|必填|请输入|請輸入|ください|해야|필수|하세요/iu,
);

/** Whether a text says how something has to be. */
export function demands(text: string): boolean {
  const begins = text.slice(0, 200);
  return DEMANDS(begins).test(begins);
}
