import { it } from "vitest";
import { IN_FULL } from "../in-full.js";
import { catalogs, damaged, documents } from "./properties.js";

/** `npm run fuzz` takes a million. */
const CASES = IN_FULL ? 300 : 40;

it("no document of any format does harm", () => documents(CASES));

it("no document does harm, however it is damaged", () => damaged(CASES));

// A catalog has more codes than a document, and takes longer.
it("no catalog does harm", () => catalogs(CASES / 4));
