import { hasErrors } from "../../diagnostic.js";
import { namePlaces } from "../print-diagnostics.js";
import { namePlace, type Reported } from "./reported.js";
import { xmlText } from "./xml-text.js";

/**
 * Findings as the results of tests, in the XML that JUnit's runners write and Jenkins, GitLab and others read:
 * a suite for each file, a case for each finding. Errors have failed; what keeps nobody from anything has
 * passed, with the finding as its output. Where nothing was found one case has passed, since readers take
 * a report without any for a mistake.
 */
export function toJunit(found: readonly Reported[]): string {
  const suites = new Map<string, Reported[]>();
  for (const one of found) {
    const path = one.location?.path ?? NO_FILE;
    const suite = suites.get(path);
    if (suite) suite.push(one);
    else suites.set(path, [one]);
  }
  const counts = countsOf(found);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="errgen" ${found.length === 0 ? 'tests="1" failures="0" errors="0"' : counts}>`,
    ...(found.length === 0 ? NOTHING_FOUND : []),
    ...[...suites].flatMap(([path, cases]) => suiteOf(path, cases)),
    "</testsuites>",
  ];
  return `${lines.join("\n")}\n`;
}

/** The suite of what is found in no file. */
const NO_FILE = "errgen";

const NOTHING_FOUND = [
  '  <testsuite name="errgen" tests="1" failures="0" errors="0" skipped="0">',
  '    <testcase name="nothing found" classname="errgen"/>',
  "  </testsuite>",
];

function suiteOf(path: string, cases: readonly Reported[]): readonly string[] {
  return [
    `  <testsuite name="${xmlText(path)}" ${countsOf(cases)} skipped="0">`,
    ...cases.flatMap(caseOf),
    "  </testsuite>",
  ];
}

function countsOf(cases: readonly Reported[]): string {
  const failures = cases.filter((one) => hasErrors([one])).length;
  return `tests="${cases.length}" failures="${failures}" errors="0"`;
}

function caseOf({
  code,
  severity,
  message,
  related = [],
  location,
  hint,
}: Reported): readonly string[] {
  const place = location === null ? NO_FILE : namePlace(location);
  const said = xmlText(`${message}${namePlaces(related, namePlace)}`);
  const more = hint === undefined ? "" : xmlText(`\n${hint}`);
  const name = `${code} (${place})`;
  const outcome =
    severity === "error"
      ? `<failure message="${said}" type="${xmlText(code)}">${xmlText(place)}: ${said}${more}</failure>`
      : `<system-out>${xmlText(`${place} ${severity}`)}: ${said}${more}</system-out>`;
  return [
    `    <testcase name="${xmlText(name)}" classname="${xmlText(location?.path ?? NO_FILE)}">`,
    `      ${outcome}`,
    "    </testcase>",
  ];
}
