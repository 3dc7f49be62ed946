import { describe, expect, it } from "vitest";
import { lisp, parseLispText } from "../../parsers/lisp.js";
import { createSource } from "../../src/source.js";
import { read, tables, tablesOf } from "./lisp-reading.js";

type Case = readonly [what: string, text: string, lines: readonly string[]];

const COLLECTIONS: readonly Case[] = [
  [
    "a map of maps, columns in order of first appearance",
    '{:jam {:code 1 :text "Jam"} :ink {:text "No ink" :tray/code 2}, :lid {}}',
    ["table [|code|text|code]", "  jam|1|Jam|", "  ink||No ink|2", "  lid|||"],
  ],
  [
    "maps in a vector, a flag and nil among the values",
    '[{:code 7 :fatal? true} {:code 8 :fatal? nil :hint ["a" :b]}]',
    ["table [code|fatal?|hint]", "  7|true|", "  8||a, b"],
  ],
  [
    "plists in a list",
    '\'((:code 1 :text "a") (:text "b" :code 2))',
    ["table [code|text]", "  1|a", "  2|b"],
  ],
  ["rows by place", '[[1 :jam "Jam"] [2 :ink]]', ["table", "  1|jam|Jam", "  2|ink|"]],
  ["names and numbers", "{:jam 1 :ink 2}", ["table", "  jam|1", "  ink|2"]],
  ["numbers and texts", '{1 "Jam", 2 "Ink"}', ["table", "  1|Jam", "  2|Ink"]],
  ["a keyword before each vector", "[[:jam 1] [:ink 2]]", ["table", "  jam|1", "  ink|2"]],
  ["vectors behind keys", '{:jam [1 "Jam"] :ink [2]}', ["table", "  jam|1|Jam", "  ink|2|"]],
  ["dotted pairs", '\'((jam . 1) (ink . (2 "x")))', ["table", "  jam|1|", "  ink|2|x"]],
  ["a flat plist", "(:jam 1 :ink 2)", ["table", "  jam|1", "  ink|2"]],
  ["names and values in turn", "'(jam 1 ink 2)", ["table", "  jam|1", "  ink|2"]],
  ["a set of keywords", "#{:tray/jam :ink}", ["table", "  tray/jam", "  ink"]],
  [
    "an alist of alists",
    '\'((jam . ((code . 1) (text . "Jam"))) (ink . ((code . 2))))',
    ["table [|code|text]", "  jam|1|Jam", "  ink|2|"],
  ],
  [
    "lists of two with the same names",
    '((jam (code 1) (text "Jam")) (ink (code 2) (text "Ink")))',
    ["table [|code|text]", "  jam|1|Jam", "  ink|2|Ink"],
  ],
  [
    "a nested map, one level flat",
    "{:jam {:http {:status 500 :retry false}} :ink {:http {:status 503}}}",
    ["table [|http.status|http.retry]", "  jam|500|false", "  ink|503|"],
  ],
  [
    "deeper maps as text",
    "{:jam {:code 1 :more {:a {:b 2}}} :ink {:code 2 :more {:a {:b 3}}}}",
    ["table [|code|more]", "  jam|1|a: b: 2", "  ink|2|a: b: 3"],
  ],
  [
    "a map a vector's item, with different keys, as one map",
    "[{:jam {:code 1}} {:ink {:code 2}}]",
    ["table [|code]", "  jam|1", "  ink|2"],
  ],
  [
    "maps beside each other",
    '{:code 1 :text "a"}\n{:code 2}',
    ["table [code|text]", "  1|a", "  2|"],
  ],
  [
    "a namespaced map, metadata and tags",
    '^:private {:jam #:err{:code 1 :at #inst "2020-01-01"} :ink #err/r {:code 2}}',
    ["table [|code|at]", "  jam|1|2020-01-01", "  ink|2|"],
  ],
  [
    "what constructors build",
    "(hash 'jam (list 1 \"Jam\") 'ink (vector 2))",
    ["table", "  jam|1|Jam", "  ink|2|"],
  ],
  ["a Racket hash", "#hash((jam . 1) (ink . 2))", ["table", "  jam|1", "  ink|2"]],
  [
    "calls behind keys: what they say, or the call",
    '{:a (tr "Jam") :b (str "No " "ink") :c (f 1 :x)}',
    ["table", "  a|Jam", "  b|No ink", "  c|(f 1 :x)"],
  ],
  ["an odd key", "{:jam 1 :ink}", ["table", "  jam|1", "  ink|"]],
  ["a key twice: both values stay", "[{:code 1 :code 2}]", ["table [code|]", "  1|code: 2"]],
];

const GROUPS: readonly Case[] = [
  [
    "one key before names with numbers",
    "{:errors {:jam 1 :ink 2}}",
    ["label errors", "table", "  jam|1", "  ink|2"],
  ],
  [
    "texts in two languages",
    '{:en {:a "1" :b "2" :c "3" :d "4" :e "5"} :de {:a "6" :b "7" :c "8" :d "9" :e "0"}}',
    [
      ...["label en", "table", "  a|1", "  b|2", "  c|3", "  d|4", "  e|5"],
      ...["label de", "table", "  a|6", "  b|7", "  c|8", "  d|9", "  e|0"],
    ],
  ],
  [
    "a key before each map of entries",
    "{:tray {:jam {:code 1} :lid {:code 2}} :head {:ink {:code 3}}}",
    ["label tray", "table [|code]", "  jam|1", "  lid|2", "label head", "table [|code]", "  ink|3"],
  ],
  [
    "names with numbers that differ from group to group",
    "{:tray {:jam 1 :lid 2} :head {:ink 3 :wear 4}}",
    ["label tray", "table", "  jam|1", "  lid|2", "label head", "table", "  ink|3", "  wear|4"],
  ],
  [
    "a group with fields of its own",
    "[{:group :tray :http 500 :errors [{:code 1} {:code 2 :http 503}]}]",
    ["label tray", "table [code|http]", "  1|500", "  2|503"],
  ],
  [
    "keys before groups with fields of their own",
    "{:tray {:http 500 :errors {:jam {:code 1}}} :head {:http 503 :errors {:ink {:code 2}}}}",
    [
      "label tray",
      "table [|code|http]",
      "  jam|1|500",
      "label head",
      "table [|code|http]",
      "  ink|2|503",
    ],
  ],
  [
    "a title, a status and names with numbers",
    '{:tray {:title "Tray" :status 500 :codes {:jam 1 :lid 2}}}',
    ["label tray", "label Tray", "table [||status]", "  jam|1|500", "  lid|2|500"],
  ],
  [
    "what stands beside the entries of a whole document is said of the document",
    '{:title "Tray" :version 3 :codes {:jam 1 :lid 2}}',
    ["label Tray", "table", "  jam|1", "  lid|2"],
  ],
  [
    "a list with its name first",
    '(("Tray" (1 "Jam") (2 "Lid")) ("Head" (3 "Ink")))',
    ["label Tray", "table", "  1|Jam", "  2|Lid", "label Head", "table", "  3|Ink"],
  ],
  [
    "names and collections in turn",
    '["Tray" [{:code 1}] "Head" [{:code 2}]]',
    ["label Tray", "table [code]", "  1", "label Head", "table [code]", "  2"],
  ],
];

const FORMS: readonly Case[] = [
  [
    "values stored in a hash table",
    '(defvar *m* (make-hash-table))\n(setf (gethash 1 *m*) "Jam")\n(setf (gethash 2 *m*) "Ink")',
    ["table", "  1|Jam", "  2|Ink"],
  ],
  [
    "a hash table made of a list, with its package and options",
    "(defvar *m* (alexandria:plist-hash-table '(:jam 1 :ink 2) :test 'eq))",
    ["table", "  jam|1", "  ink|2"],
  ],
  [
    "an enumeration with a type, a form with a body",
    "(defcenum (fault :int) (:jam 1) (:ink 2))\n(defhandler jam [x] (print x))",
    ["table", "  jam|1", "  ink|2"],
  ],
  [
    "def, with metadata and a docstring",
    '(ns printer)\n(def JAM 1)\n(def ^:const INK "No ink" 2)\n(defn f [x] {:code x})',
    ["table", "  JAM|1|", "  INK|2|No ink"],
  ],
  [
    "defconstant with documentation, other code between",
    '(defconstant +jam+ 1 "Jam")\n(export \'+jam+)\n(cl:defconstant +ink+ #x10)',
    ["table", "  +jam+|1|Jam", "  +ink+|#x10|"],
  ],
  ["define", "#lang racket\n(define jam 1)\n(define (f x) x)", ["table", "  jam|1"]],
  [
    "a form of its own with keywords",
    '(deferror jam :code 1 :text "Jam")\n(deferror ink :code 2)',
    ["table [|code|text]", "  jam|1|Jam", "  ink|2|"],
  ],
  [
    "conditions: slots and options",
    '(define-condition jam (error) ((code :initform 1 :reader code) (tray :initarg :tray))\n  (:report (lambda (c s) (format s "Jam"))))',
    ["table [|parents|code|report]", "  jam|error|1|Jam"],
  ],
  [
    "properties of one name are one row",
    "(put 'jam 'error-conditions '(jam error))\n(put 'jam 'error-message \"Jam\")\n(put 'ink 'error-message \"Ink\")",
    ["table [|parents|error-message]", "  jam|jam, error|Jam", "  ink||Ink"],
  ],
  [
    "define-error",
    '(define-error \'jam "Jam" \'tray)\n(define-error \'ink "Ink")',
    ["table [||parents]", "  jam|Jam|tray", "  ink|Ink|"],
  ],
  [
    "calls with one head",
    '(register! :jam 1 "Jam")\n(register! :ink 2 "Ink")\n(println "done")',
    ["table", "  jam|1|Jam", "  ink|2|Ink"],
  ],
  [
    "rows with heads of their own",
    '(jam 1 "Jam")\n(ink 2 "Ink")',
    ["table", "  jam|1|Jam", "  ink|2|Ink"],
  ],
  [
    "an enumeration",
    '(cffi:defcenum fault "Faults" (:jam 1) (:ink 2))',
    ["table", "  jam|1", "  ink|2"],
  ],
  ["the data of one definition, unnamed", '(def m "doc" {:jam 1})', ["table", "  jam|1"]],
  [
    "several definitions, each with its name",
    "(defvar *a* '((jam . 1)))\n(defparameter *b* '((ink . 2)))",
    ["label *a*", "table", "  jam|1", "label *b*", "table", "  ink|2"],
  ],
  [
    "forms within forms that only hold them",
    "(progn (def JAM 1) (def INK 2))",
    ["table", "  JAM|1", "  INK|2"],
  ],
  ["code alone", '(defun f () {:a 1})\n(let ((x 1)) (list x "y"))', []],
  [
    "a reader conditional: its first branch",
    "#?(:clj {:jam 1} :cljs {:ink 2})",
    ["table", "  jam|1"],
  ],
  [
    "features at the top level: each branch defines something of its own",
    "#+sbcl (def JAM 1)\n#-sbcl (def JAM 2)",
    ["table", "  JAM|1", "  JAM|2"],
  ],
  [
    "features within a form: the first of the two",
    "(progn #+sbcl (def JAM 1)\n#-sbcl (def JAM 2))",
    ["table", "  JAM|1"],
  ],
];

const COMMENTS: readonly Case[] = [
  [
    "behind entries that stand on the lines of the brackets",
    "{:jam 1 ; Paper jam\n :ink 2} ; No ink",
    ["table", "  jam|1|Paper jam", "  ink|2|No ink", "comment Paper jam", "comment No ink"],
  ],
  [
    "behind the opening bracket: a label",
    "{ ; Tray\n :jam 1}",
    ["comment Tray", "label Tray", "table", "  jam|1"],
  ],
  [
    "within a line: a comment only",
    "[[1 #| tray |# :jam] [2 :ink]]",
    ["table", "  1|jam", "  2|ink", "comment tray"],
  ],
  [
    "behind an entry: a last column, with the lines below in its column",
    "(def JAM 1) ; Paper jam\n            ; in the tray\n(def INK 2)",
    ["table", "  JAM|1|Paper jam⏎in the tray", "  INK|2|", "comment Paper jam⏎in the tray"],
  ],
  [
    "between entries: a label, and the table is split",
    "{:jam {:code 1}\n ;; ---- Head ----\n :ink {:code 2 :text 3}}",
    [
      "table [|code|text]",
      "  jam|1|",
      "comment ---- Head ----",
      "label Head",
      "table [|code|text]",
      "  ink|2|3",
    ],
  ],
  [
    "before the first form: no label",
    "; All faults\n{:jam 1}",
    ["comment All faults", "table", "  jam|1"],
  ],
  [
    "before the first form, one group comment of several",
    "; Tray\n(def JAM 1)\n\n; Head\n(def INK 2)",
    [
      "comment Tray",
      "label Tray",
      "table",
      "  JAM|1",
      "comment Head",
      "label Head",
      "table",
      "  INK|2",
    ],
  ],
  [
    "above each entry: about the entry",
    "; Paper jam\n(def JAM 1)\n; No ink\n(def INK 2)\n; Lid open\n(def LID 3)",
    [
      "comment Paper jam",
      "table",
      "  JAM|1|Paper jam",
      "  INK|2|No ink",
      "  LID|3|Lid open",
      "comment No ink",
      "comment Lid open",
    ],
  ],
  [
    "entries that were commented out are no label",
    "{:jam 1\n ; :old 7\n #_ #_ :older 8\n :ink 2}",
    ["table", "  jam|1", "  ink|2", "comment :old 7", "comment #_ :older 8"],
  ],
  [
    "before code: no label",
    "(def JAM 1)\n; Helpers\n(defn f [] 1)",
    ["table", "  JAM|1", "comment Helpers"],
  ],
  [
    "behind a whole collection: no column",
    "{:jam 1} ; faults",
    ["table", "  jam|1", "comment faults"],
  ],
];

describe.each([
  ["collections", COLLECTIONS],
  ["groups", GROUPS],
  ["forms of the top level", FORMS],
])("%s", (_, cases) => {
  it.each(cases)("%s", async (_what, text, lines) => {
    expect(await tables(text)).toEqual(lines);
  });
});

describe("comments", () => {
  it.each(COMMENTS)("%s", async (_what, text, lines) => {
    expect((await read(text)).lines).toEqual(lines);
  });
});

describe("places", () => {
  const text = '{:jam  {:code 1\r\n        :text "Paper \\"jam\\""} ; x\r\n :ink {:code 2}}';

  it("are those of the file, trimmed raw text", async () => {
    const [table] = tablesOf((await read(text)).blocks);
    const raw = table?.rows.map(({ cells }) =>
      cells.map(({ position: { start, end } }) => text.slice(start.offset, end.offset)),
    );
    expect(raw).toEqual([
      [":jam", "1", '"Paper \\"jam\\""', "; x"],
      [":ink", "2", "", ""],
    ]);
    const header = table?.header?.map(({ position: { start, end } }) =>
      text.slice(start.offset, end.offset),
    );
    expect(header).toEqual(["", ":code", ":text", ""]);
  });

  it("put an empty cell inside of the entry's bracket", async () => {
    const [table] = tablesOf((await read(text)).blocks);
    const offset = table?.rows[1]?.cells[2]?.position.start.offset ?? 0;
    expect(text.slice(0, offset)).toMatch(/:code 2$/);
  });

  it("are those of the source, for a slice of it", async () => {
    const whole = "# Faults\n```clj\n{:jam 1}\n```\n";
    const from = whole.indexOf("{");
    const source = createSource("a.md", whole);
    const blocks = [...(await parseLispText(source, from, whole.indexOf("\n```\n"), () => {}))];
    const cell = tablesOf(blocks)[0]?.rows[0]?.cells[1];
    expect(cell?.position.start).toEqual({ line: 3, column: 7, offset: whole.indexOf("1}") });
  });
});

describe("detect", () => {
  const score = (text: string) => lisp.detect(createSource("a", text)).score;

  it.each([
    ["EDN", "; faults\n{:jam {:code 1}}"],
    ["a quoted alist", "'((jam . 1))"],
    ["Racket", "#lang racket\n(define jam 1)"],
    ["Emacs Lisp", ';;; faults.el --- x\n\n(define-error \'jam "Jam")\n'],
    ["an unclosed map", "{:jam {:code 1}\n :ink {:code 2}"],
  ])("%s", (_, text) => expect(score(text)).toBeGreaterThan(0.6));

  it.each([
    [
      "prose in parentheses",
      "(See the manual.) The printer reports a code.\nIt is (mostly) a number.\n",
    ],
    ["a list of points", "(1) Open the lid\n(2) Remove the paper\n"],
    ["sections of settings", "[printer]\ntray=2\n"],
    ["JavaScript", "(function () {\n  const a = 1;\n  return a;\n})();\n"],
    ["a table in text", "1001  Paper jam\n1002  No ink\n"],
    ["flow of another language", "{jam: 1, ink: {code: 2}}"],
    ["nothing", ""],
  ])("not %s", (_, text) => expect(score(text)).toBeLessThan(0.1));

  it.each(['{"jam": 1}', '[{"code" : 1,\n "text": "x"}]', '["a", "b"]', "[]"])(
    "not JSON: %s",
    (text) => expect(score(text)).toBe(0),
  );
});
