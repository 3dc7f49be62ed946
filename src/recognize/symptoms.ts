import type { Column } from "./columns.js";

const SYMPTOM =
  /^(?:symptoms?|síntomas?|sintomas?|symptômes?|symptome|sintom[oi]|objawy?|симптомы?|症状|症狀|现象|現象|증상)(?![\p{L}\d])/iu;
const MOSTLY = 0.5;

/** `403 at night only` under "Symptom": what is seen of errors that are told elsewhere, and none of them. */
export function tellsSymptoms({ header, phrased, numeric }: Column): boolean {
  return header !== null && SYMPTOM.test(header) && (phrased >= MOSTLY || numeric < 1);
}
