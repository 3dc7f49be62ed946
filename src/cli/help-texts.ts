// What stands below the options in the help of commands.

export const EXAMPLES = `
Examples:
  errgen build docs/errors.md -o src/generated   one document
  errgen build docs/ -o src/generated            every document in a folder
  errgen build                                   as errgen.config.json says
  errgen watch                                   the same whenever something changes
  errgen check                                   are the outputs up to date? for CI and hooks
  errgen docs --serve                            the codes as a page to search, in a browser
  errgen init                                    set this project up
  errgen inspect docs/errors.md                  how a document was understood
  errgen explain 2104                            what a code means, and what programs write
  errgen diff --against v1.2.0                   what changed, and what breaks programs
  errgen lint                                    what a careful reader would say of the documents
  errgen audit src                               codes of a program that no document has
  errgen new cdn/UserLogin                       the next free code, and the row to paste
`;

export const FORMATS =
  "how to report: pretty shows the lines that findings are about, text has a line each";

export const EXIT_STATUSES = `
Exit status: 0 written, or nothing to do; 2 an error, and nothing was written.
`;

export const WATCH_STATUSES = `
Ends with Ctrl-C. Exit status: 130 interrupted; 143 terminated; 2 there is nothing to watch.
`;

export const DOCS_STATUSES = `
Ends with Ctrl-C. Exit status: 130 interrupted; 143 terminated; 2 there is nothing to serve.
`;

export const CHECK_STATUSES = `
Exit status: 0 up to date; 1 missing, stale or orphan files; 2 an error.
`;

export const DIFF_STATUSES = `
Major: an entry, section or document that is gone, renamed or moved; another code, type, meaning or HTTP status;
other parameters. Minor: what is new or deprecated. Patch: texts.
Exit status: 0 nothing that breaks programs; 1 a major change; 2 an error: nothing was compared.
`;

export const LINT_STATUSES = `
errgen explain RULE says what a rule is for. In a document <!-- errgen-disable-next-line RULE --> says that a finding
is meant to be (.. errgen-disable-next-line RULE; also behind ;, # and //), as do errgen-disable and errgen-enable.
Exit status: 0 no error and no warning; 1 some; 2 it could not run.
`;

export const AUDIT_STATUSES = `
What is compared with literals (=== and its like, switch, [...].includes) and unions of literals count. A name such as
errorCode, errno or resultCode is enough; one such as code or status needs a code of the documents beside it in the same
function, switch or union, any other name two. A literal that does not look like the codes of the documents is none, nor
is what means success (0, 200), a code of the operating system (ENOENT), or a small number beside an uncertain name.
node_modules, declarations (.d.ts), generated files and what .gitignore skips are not read.
A comment with errgen-disable-next-line undocumented-code in the line above says that something is no error code.
Exit status: 0 no code that no document has; 1 there are some; 2 an error: nothing was audited.
`;

export const NEW_STATUSES = `
The row goes to standard output, and where it belongs to standard error. No code is free that the document uses
anywhere, or used once: errgen.lock.json remembers those.
Exit status: 0 there is one; 2 an error: there is none, or it is not said where.
`;

export const LIST_STATUSES = `
A line for each file, from the working directory, sorted: for a build system that keeps outputs by what decides them.
Exit status: 0 listed; 2 an error: not everything could be read.
`;

export const EXPLAIN_STATUSES = `
Exit status: 0 explained; 1 nothing is called so; 2 an error: not everything could be read.
`;
