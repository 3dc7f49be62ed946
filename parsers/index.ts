import type { Parser } from "../src/parser.js";
import { delimited } from "./delimited.js";
import { indented } from "./indented.js";
import { json } from "./json.js";
import { lisp } from "./lisp.js";
import { markdown } from "./markdown.js";
import { rst } from "./rst.js";
import { yaml } from "./yaml.js";

/** The formats errgen reads. Among equally sure ones the first is tried first. */
export const parsers: readonly Parser[] = [markdown, rst, lisp, json, yaml, indented, delimited];
