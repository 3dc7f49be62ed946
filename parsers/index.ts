import type { Parser } from "../src/parser.js";
import { indented } from "./indented.js";
import { lisp } from "./lisp.js";
import { markdown } from "./markdown.js";
import { rst } from "./rst.js";

/** The formats errgen reads. Among equally sure ones the first is tried first. */
export const parsers: readonly Parser[] = [markdown, rst, lisp, indented];
