/** Forms that name a value: `(def name value)`. */
export const DEFINERS: ReadonlySet<string> = new Set(
  `def def- defonce defconst defconstant define-constant defparameter defvar defvar-local defcustom define define-public
   define/contract define/provide define/public defglobal local global var setv setq setf setq-default set!`.split(
    /\s+/,
  ),
);

/** Those of them whose value is to change, or to be set by the user. */
export const VARIABLES: ReadonlySet<string> = new Set(
  "defvar defvar-local defparameter defcustom defglobal var setv setq setf setq-default set!".split(
    " ",
  ),
);

/** Those of them that have a condition between the name and the value (The Racket Reference, 8.2). */
export const CHECKED: ReadonlySet<string> = new Set(["define/contract"]);

/** Forms that only hold other top-level forms. */
export const CONTAINERS: ReadonlySet<string> = new Set(
  "do progn begin eval-when eval-when-compile eval-and-compile module module* module+ define-library library locally".split(
    " ",
  ),
);

/** Forms whose parts are code, not data. */
export const CODE: ReadonlySet<string> = new Set(
  `ns in-ns in-package defpackage define-package defsystem defmodule define-module require require-macros
   use use-modules use-package import import-from export provide load load-file load-library declare declaim proclaim
   refer refer-clojure include autoload
   defn defn- defun defun* cl-defun defmacro defmacro- cl-defmacro defmethod cl-defmethod defgeneric cl-defgeneric
   defmulti defprotocol definterface defrecord deftype defclass defstruct cl-defstruct struct define-struct define-cstruct
   define-record-type deftest deftest- define-test deftype defsetf defsubst define-inline definline defalias
   defface defgroup define-minor-mode define-derived-mode define-key global-set-key define-syntax define-syntax-rule
   define-macro define-values define-symbol-macro define-modify-macro define-compiler-macro define-method define-generic
   extend extend-type extend-protocol reify proxy fn fn* lambda let let* letrec letfn flet labels loop loop*
   if if-let if-not when when-let when-not unless cond case condp and or not while dotimes doseq for for-each map mapc
   mapcar dolist try catch throw raise assert is are testing test print println printf format
   display newline write comment quote-syntax syntax-rules add-hook add-to-list eval-after-load
   with-eval-after-load run-tests alter-var-root swap! reset! binding doto -> ->> some-> some->> interactive
   apply funcall begin0 reduce str concat define-obsolete-variable-alias define-obsolete-function-alias
   define-obsolete-face-alias make-obsolete make-obsolete-variable declare-function easy-menu-define
   defcfun defcfun* defcvar defctype defcstruct defcunion defbitfield define-foreign-library
   λ macro macros import-macros tset varfn defmain
   func define-foreign-function define-foreign-variable define-foreign-type define-foreign-record
   propertize use-foreign-library foreign-declare foreign-funcall declare-function define-c-struct`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

const PARTS_OF_PROGRAMS: ReadonlySet<string> = new Set(
  `function functions fun method macro test alias mode syntax struct keymap command widget hook inline handler
   component view layout style theme packet menu button`.split(/\s+/),
);

/**
 * Whether a defining form of the document's own is for a part of the program, by its last word, `def-unit-test`, or
 * since it is one more way to define functions: `defn-checked`.
 */
export function definesCode(head: string): boolean {
  if (/^(?:def(?:n|un|macro)|define-(?:skeleton|button))-/.test(head)) return true;
  const word = head.slice(head.lastIndexOf("-") + 1).replace(/[*!]$/, "");
  if (word === "test") return true;
  return PARTS_OF_PROGRAMS.has(word) && !/err|condition|exception|fault|status|code/.test(head);
}

/** Whether the parts of a form are code; so are those of one that looks whether something is so: `check-text`, `test-error`. */
export function isCode(head: string): boolean {
  return CODE.has(head) || /^(?:check|assert|expect|verify|should|test)(?:[-=?!*]|$)/.test(head);
}

/** Those of them that name a function or a macro. */
export const FUNCTIONS: ReadonlySet<string> = new Set([
  "defn",
  "defn-",
  "defun",
  "defmacro",
  "defmacro-",
]);

/** Forms that name the part of a program that follows, or the whole of it. */
export const MODULES: ReadonlySet<string> = new Set(
  "ns in-package defpackage defmodule module define-module define-library library".split(" "),
);

/** Forms that give a name one of its properties: `(put 'name 'property value)`. */
export const PROPERTIES: ReadonlySet<string> = new Set(["put", "putprop", "define-symbol-prop"]);
