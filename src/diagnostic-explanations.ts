/**
 * What each diagnostic of errgen means: one paragraph for each code, without line breaks, for
 * `errgen explain CODE` and the documentation. A code is stable; one that is given up leaves this list.
 */
export const EXPLANATIONS: ReadonlyMap<string, string> = new Map([
  // The configuration and the command line.
  [
    "duplicate-project",
    "Two projects of the configuration have one name, so that `--project` could mean either. Give each a name of its own; a project in a list without `name` is called by its `out`.",
  ],
  [
    "invalid-config",
    "A setting has a value of another kind than it takes. The message names the setting, what it takes and what was found; in JSON its place is given, too. Nothing is written until every mistake in the configuration is mended.",
  ],
  [
    "missing-config",
    "The configuration that `--config` names does not exist, or the package.json that it names has no key `errgen`. Without `--config` errgen takes the nearest errgen.config.* or package.json with that key; `--no-config` takes none.",
  ],
  [
    "no-inputs",
    "No document was given: neither an argument nor the setting `inputs` names a file, a folder or a glob.",
  ],
  [
    "no-out",
    "No output folder was given: neither `--out` nor the setting `out` names one. errgen guesses none, since it owns the folder that it writes to.",
  ],
  [
    "no-projects",
    "The configuration has the setting `projects`, and lists none in it. List one at least, or take the setting out: the settings beside it are then those of the only project.",
  ],
  [
    "no-repository",
    "`errgen check --staged` looks at what git's index holds, and `errgen diff` compares with git's HEAD unless `--against` names something else; there is no git repository in the working directory or above it, or none that git reads.",
  ],
  [
    "not-compared",
    "`errgen diff` knows what a document holds now and not what it held: the earlier one cannot be decoded or read, or lies in a git repository of its own, a submodule. The other documents are compared; of this one nothing is said, and it changes no exit status. `--against` may name another revision, in which it can be read.",
  ],
  [
    "outside-repository",
    "`errgen diff` was to compare documents with a git revision, and one of them lies outside the repository, which knows nothing of what it was. `--against` takes a folder or a file, too.",
  ],
  [
    "full-range",
    "`errgen new` found no free code for a section: all that it reserves are used, or were used once, or are other sections' own; without a reserved range, all that have as many digits as its padded codes. Reserve more in the document, or choose another section.",
  ],
  [
    "no-code-pattern",
    "`errgen new` cannot say what the next code of a section is, since its codes are names without a number.",
  ],
  [
    "several-sections",
    "`errgen new` was told a document, a module or a title that stands for several sections, or nothing where there are several. Name one as the hint lists them: the module, a slash, and the name of the section.",
  ],
  [
    "several-projects",
    "Documents or an output folder were given on the command line, and the configuration lists several projects: it is not said for which of them they are meant. Choose one with `--project`.",
  ],
  [
    "shared-output",
    "The output folder of one project is that of another one, or lies inside it. Each folder belongs to one project whole, since files that it does not make any more are removed there. Give each project a folder beside the others.",
  ],
  [
    "unknown-revision",
    "What `--against` names is no revision of the git repository, and no file or folder. A shallow clone, as continuous integration makes it, has the last commit alone: the hint says how to fetch another one.",
  ],
  [
    "unknown-section",
    "No section is called as `errgen new` was told, by its name, title or route, with its module in front or without, nor is a module or a document. The hint says what may have been meant.",
  ],
  [
    "unreadable-revision",
    "The repository has the revision that `--against` names, and git cannot give its files: objects are missing, or a filter that the attributes of the repository ask for is not installed. The hint is what git said.",
  ],
  [
    "stray-settings",
    "The configuration has settings for a document that does not exist: it was renamed or removed, or its path is misspelt. Paths count from the configuration's folder and are written with `/`.",
  ],
  [
    "unknown-project",
    "`--project` names a project that the configuration does not list. The hint has the name that was probably meant, or all names.",
  ],
  [
    "unknown-setting",
    "The configuration has a key that errgen does not know. It is an error because a misspelt setting would otherwise do nothing without a word. The hint has the setting that was probably meant.",
  ],
  [
    "unreadable-config",
    "The configuration could not be loaded: it is no JSON (the place of the first mistake is given), or a script failed when it was imported, with the reason that it gave.",
  ],
  [
    "unresolvable-imports",
    'The generated files end in `.mts`, and the setting `importExtension` is "none": neither TypeScript nor a bundler finds an `.mts` file behind an import without an extension.',
  ],
  [
    "unused-setting",
    "The configuration says something of a document that is true of nothing in it: a table, a column, a section or a code that is not there. The document was changed, or the setting is misspelt. `errgen inspect` shows what is there.",
  ],
  // Files that tables are put into.
  [
    "damaged-marker",
    "A marker of a file that `embed` names is not one of a pair, or names nothing that there is: a block begins and does not end, ends and has not begun, begins within another one, shares its line with other text, or is said to be of an unknown module or section. Nothing at all is written until it is mended, since nobody can tell how much of the file is errgen's. Markers in code are left alone.",
  ],
  [
    "no-markers",
    "A file that `embed` names has no place for a table. Put `<!-- errgen:begin cdn -->` and `<!-- errgen:end -->`, each on a line of its own, where the table of the module `cdn` is to stand; `cdn/UserLogin` is one section of it.",
  ],
  // Files that are read.
  [
    "binary-file",
    "A file that was named is no text: it holds a NUL byte, which no text encoding but UTF-16 and UTF-32 has. If it is text in such an encoding, the setting `encoding` of the document names it. A binary file that is only found in a folder is passed over.",
  ],
  [
    "broken-manifest",
    "`errgen init` adds scripts to package.json, and that file is no valid JSON, so it was left as it is. Mend it first.",
  ],
  [
    "encoding-detected",
    "The document is not in UTF-8; errgen read it in the encoding that its bytes or its byte order mark speak for. That is a repair, no error; the setting `encoding` of the document makes it certain.",
  ],
  [
    "generated-input",
    "A file that errgen generated was named as a document. Reading it would make the output an input of itself. Only a `catalog.json` is read, since it holds all that a document would say.",
  ],
  [
    "invalid-catalog",
    "A `catalog.json` has something else in it than its schema (`dist/schemas/catalog.schema.json`) allows, or a name that no program could have. The message names the part and what it takes. errgen writes such files, and nothing has to be changed in them: change the documents, and write the catalog anew.",
  ],
  [
    "catalog-version",
    "A `catalog.json` was written by another errgen, whose layout this one does not know. Use the same version where it is written and where it is read.",
  ],
  [
    "unknown-key",
    "A `catalog.json` has a key that errgen does not know, so that what stands there gets into no output. It is misspelt, or somebody's own; the first of each name is told.",
  ],
  [
    "unreadable-catalog",
    "A `catalog.json` is not valid JSON at the place that is given: it was edited, cut off, or has the marks of a merge conflict. Write it anew from its documents.",
  ],
  [
    "missing-path",
    "A file or folder that was named does not exist, or a glob matches nothing. Arguments count from the working directory, the settings `inputs` and `embed` from the configuration's folder.",
  ],
  [
    "no-documents",
    "A folder that was named holds no file that could be a document. Folders are searched for Markdown, reStructuredText, plain text and Lisp files; CSV, TSV, JSON and YAML files are read where a path or a glob names them.",
  ],
  [
    "no-entries",
    "No error code was found in a document that was named, or in any file of a folder. The message says what was found instead: tables that do not look like errors, with the reason, or nothing at all. `errgen inspect` shows each decision; the settings `format`, `tables`, `columns` and `codePattern` of the document decide where errgen decides otherwise.",
  ],
  [
    "undecodable-file",
    "A file has bytes that its encoding does not allow; the place of the first one is given. It is damaged, or in another encoding, which the setting `encoding` of the document can name. Nothing is guessed past such a place.",
  ],
  [
    "unreadable-file",
    "A file that was named exists and could not be read; the system's reason is given, often a missing permission. A file that `embed` names must be UTF-8, the only encoding in which every byte around the tables can be kept.",
  ],
  [
    "unreadable-input",
    "What came on standard input is no text: it is binary, or in no encoding that could be told.",
  ],
  [
    "unreadable-path",
    "A folder that was named, or one below it, could not be searched; the system's reason is given, often a missing permission.",
  ],
  // What is read from documents.
  [
    "commented-table",
    "A table stands inside a comment, which is how authors take tables out of use. It is not read. If it still holds, take it out of the comment.",
  ],
  [
    "csv-fields",
    "A record has more fields than the table has columns. The last column takes what is too much, so that nothing is lost. A text that holds the delimiter must stand in quotes.",
  ],
  [
    "csv-quote",
    'A quoted field of a CSV table is not closed, or has text outside of its quotes. RFC 4180 puts quotes at both ends of a field and doubles those in it: `"say ""no"""`.',
  ],
  [
    "dangling-prefix",
    "A Lisp prefix such as `'`, `#_` or `^` stands before a closing bracket or the end, with no form that it could apply to. It was read as if it were not there.",
  ],
  [
    "generated-block",
    "A document is also a file that tables are put into: what stands between `<!-- errgen:begin … -->` and `<!-- errgen:end -->` is errgen's own, and its rows are not read as entries of the document, which would make the output an input of itself.",
  ],
  [
    "extra-translation",
    "A document in another language has codes that the document it translates does not have. They are entries all the same, with the only text there is, so that nothing is lost. Add them to the first document, or take them out of the other one. The setting `languages` says whose document is the first; `languages: false` makes each a module of its own.",
  ],
  [
    "duplicate-key",
    "A map has one key twice. Programs that read it keep one of the two values; errgen reads both and tells you, since which one was meant cannot be known.",
  ],
  [
    "empty-table",
    "A `csv-table` directive has no content, where comma-separated rows were expected. Rows belong below the directive, indented, after a blank line.",
  ],
  [
    "excess-cells",
    "A row of a table has more cells than the table has columns. GFM would drop the rest; errgen joins it to the last cell. Most often a pipe in a text is meant: it is written `\\|`.",
  ],
  [
    "external-table",
    "A `csv-table` directive takes its rows from another file or an address. errgen reads the document alone; name that CSV file as a document of its own.",
  ],
  [
    "glued-rows",
    "Several rows of a Markdown table stand on one line, as copying from a web page leaves them. Each was read as a row.",
  ],
  [
    "json-syntax",
    "A JSON document breaks a rule of JSON. errgen goes on as an editor would, through missing commas, loose quotes and comments, and tells each place. What is not closed is an error, since it is not known where it should end.",
  ],
  [
    "mismatched-closing",
    "A closing bracket of a Lisp document is of another kind than the one that is open; the line of the opening bracket is given. It was read as if it closed what is open.",
  ],
  [
    "nesting-too-deep",
    "A reStructuredText document nests blocks deeper than any that is meant to be read; what is deeper was read as one paragraph.",
  ],
  [
    "odd-map",
    "A Lisp map has an odd number of forms, so that its last key has no value. A value, or a key before it, is missing.",
  ],
  [
    "other-kind",
    "A list of a data file says of itself that it lists something other than errors, such as releases or services. It was not read for codes.",
  ],
  [
    "pipe-in-code",
    "A cell of a Markdown table has a pipe inside a code span. GFM takes it for the border of the cell; since the row has too many cells then, it was read as text. Written `\\|` it is read alike everywhere.",
  ],
  [
    "table-repaired",
    "A table breaks a rule of its syntax and was read nevertheless: a delimiter row that is too short, a border out of place, a blank line that is missing. What was repaired stands in the message. Mend it, so that other readers see a table, too.",
  ],
  [
    "unclosed-comment",
    "A comment begins and is never closed. What follows is read as text, so that no row below is lost.",
  ],
  [
    "unclosed-form",
    "An opening bracket of a Lisp document is not closed before the end, or before a line that begins another form. errgen closes it there; the missing bracket belongs where the form ends.",
  ],
  [
    "unclosed-string",
    "A string of a Lisp document has no closing quotation mark. It was ended on its line.",
  ],
  [
    "underscores-restored",
    "A converter took the underscores of a name for emphasis (`RESOURCE\\ *NOT*\\ FOUND`), and errgen put them back (`RESOURCE_NOT_FOUND`).",
  ],
  [
    "unexpected-closing",
    "A Lisp document has a closing bracket where none is open. It is one too many, or an opening one above is missing.",
  ],
  [
    "unread-code",
    "A line of prose begins like a row of error codes and was left as text. If it is a row, write it like the rows that were read, or set it apart from the text.",
  ],
  [
    "unsure-column",
    'Two columns of a table look equally like the codes, and errgen took the first. The setting `columns` of the document says which one it is: `columns: { code: "Header" }`.',
  ],
  [
    "yaml-alias",
    "An alias of a YAML document (`*name`) means an anchor that does not stand before it, or one that would grow beyond all measure. If the text is no alias, put it into quotes.",
  ],
  [
    "yaml-syntax",
    "A YAML document breaks a rule of YAML 1.2. What could be understood was read; the message says what was found and where.",
  ],
  [
    "unknown-rule",
    "A comment of a document says that findings of a rule are meant to be (`errgen-disable`, `errgen-disable-next-line`, `errgen-enable`), and there is no rule of that code. The hint has the rule that was probably meant.",
  ],
  [
    "unused-suppression",
    "A comment of a document says that a finding is meant to be, and there is no such finding where it says: it was mended, or the comment stands elsewhere than the finding. `errgen-disable-next-line` reaches the line below it, `errgen-disable` all lines up to `errgen-enable`.",
  ],
  // Names.
  [
    "duplicate-module",
    "The configuration gives two documents one module name, which is one folder in the output. Give each a name of its own.",
  ],
  [
    "duplicate-name",
    "The settings `names` or `sections` give one name to two codes of a section, or to two sections. Only configured names can clash: those that errgen makes are told apart.",
  ],
  [
    "kept-name",
    "The configuration titles a section anew, and the lock file keeps the name that the section had. Programs may import that name. `errgen build --rename` gives all names anew; the setting `sections` gives this one.",
  ],
  [
    "locked-names",
    "The lock file holds names that were given under other settings (`naming`, prefixes, suffixes, `transliterate`). Half of the names in one spelling and half in another would help nobody, so nothing is written. Take the settings back, or give all names anew with `errgen build --rename`.",
  ],
  [
    "outdated-name",
    "A code keeps the name that it had, while its text now says what the name of another code says: two codes or their texts changed places. Programs that import the name go on to mean the same code. If the codes are meant to have changed places, `errgen build --rename` follows.",
  ],
  [
    "pinyin-missing",
    "The setting `transliterate` needs the package pinyin-pro, which the project does not have installed.",
  ],
  [
    "unreadable-lock",
    "The lock file, errgen.lock.json, cannot be believed: it is no JSON, a line holds no name that errgen could have given, or two lines give a code two names, often after a merge. Names in it are what programs import, so nothing is guessed. Mend the line, or take the file back from version control.",
  ],
  // Outputs.
  [
    "foreign-file",
    "A file in the output folder would be overwritten, and it does not bear errgen's header, so it may be yours. Move it away, choose another folder, or overwrite it with `--force`.",
  ],
  [
    "formatter-failed",
    "The formatter that the setting `formatter` names failed on a generated file; what it said is given. Most often its configuration is broken.",
  ],
  [
    "formatter-missing",
    "The setting `formatter` names a tool that the project does not have installed. errgen brings none, so that files are formatted by the version that the project uses.",
  ],
  [
    "lost-entries",
    "A document that a module was generated from is still there, and no code is found in it any more. Most often its table broke. It is an error, so that no module vanishes because of a typing error; if it is meant, `--prune` drops the module.",
  ],
  [
    "missing-output",
    "`errgen check` found that a file of the output is not there, which the documents give. Build, and commit it with the documents.",
  ],
  [
    "orphan-output",
    "`errgen check` found a file of errgen's in the output that nothing gives any more: its document is gone or was renamed. A build removes it.",
  ],
  ["out-not-a-folder", "The output folder, or something above it, is a file."],
  [
    "output-in-the-way",
    "A folder or a symbolic link stands where errgen would write a file, or a folder of the output is a link. errgen writes to no place outside its output folder.",
  ],
  [
    "output-locked",
    "Another errgen has been writing to the same output for half a minute. Two builds wait for each other; if there is none, a killed one left the lock behind, which the hint names.",
  ],
  [
    "stale-output",
    "`errgen check` found a file of the output that is not what the documents give now: a document or a setting was changed, or the file was. Build, and commit it with the documents.",
  ],
  [
    "unnamed-document",
    "The output holds a module of a document that still exists and was not read in this run. Name all documents of an output in one run, or drop the others' modules with `--prune`.",
  ],
  [
    "unreadable-output",
    "A file in the output folder could not be read, so that it is not known whether it is errgen's; the system's reason is given.",
  ],
  [
    "write-failed",
    "A file could not be written; the system's reason is given, often a full disk or a missing permission. All files were left as they were.",
  ],
  // The project's own code.
  [
    "plugin-failed",
    "A parser, a rule or an emitter from the configuration threw an error; the message says which one, at what, and why, and `-v` shows where. Nothing is written until it is mended.",
  ],
  [
    "plugin-result",
    "A parser, a rule or an emitter from the configuration gave something else than its kind is to give: a block without a place, a finding without a message, a file without errgen's header or with a path that leads out of the output folder. The message says which one, what was found, and what was expected; errgen's declarations say it in full.",
  ],
  // Questions.
  [
    "unknown-code",
    "`errgen explain` was asked for something that no entry of the documents has as its code, its name or its identifier, and that is no diagnostic of errgen's either.",
  ],
]);
