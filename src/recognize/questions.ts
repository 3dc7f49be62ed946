import type { Table } from "../blocks.js";

const MOSTLY = 0.8;

/** `Q1`, `A1`, and what they are in other languages: `F1` (Frage), `R1` (réponse, respuesta), `P1` (pregunta), `В1`, `О1`, `问1`. */
const COUNTED = /^(?:[QAFRPBВО]|FAQ|Q&A|[问問题題答문질답])[-. ]?\d{1,3}[.:：]?$/iu;
const ASKS = /[?？؟]["'”»』」)）*_]{0,3}$/u;

/** Whether a table is of questions and answers, each counted by a letter: half of those that begin as the first does ask something. */
export function asksQuestions({ rows }: Table): boolean {
  const counted = rows.filter(({ cells }) => COUNTED.test(cells[0]?.literal.trim() ?? ""));
  const [first] = counted;
  if (!first || counted.length < rows.length * MOSTLY) return false;
  const letter = first.cells[0]?.literal.trim()[0];
  const like = counted.filter(({ cells }) => cells[0]?.literal.trim()[0] === letter);
  const asking = like.filter(({ cells }) => cells.some(({ text }) => ASKS.test(text.trim())));
  return asking.length * 2 >= like.length;
}
