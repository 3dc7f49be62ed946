import type { Form, Sequence } from "./form.js";

/** What a form of the top level is for: data, an entry of its own, a definition of data, or code. */
export type Statement =
  | { readonly type: "data"; readonly form: Form }
  | {
      readonly type: "definition";
      readonly form: Sequence;
      readonly name: Form;
      readonly value: Sequence;
      /** The documentation of the function that holds it, and what is looked up in it. */
      readonly told?: readonly Form[];
    }
  | {
      readonly type: "entry";
      readonly form: Sequence;
      /** The name of the form, without its package. */
      readonly head: string;
      /**
       * `define`: the value stands behind its name; `store`: behind the place of a table;
       * `property`: behind the name of the property.
       */
      readonly role: "define" | "store" | "property" | "call";
    }
  | { readonly type: "code"; readonly form: Form };
