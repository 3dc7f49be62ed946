// A document of as many rows as asked for, in each format.
export const documents = {
  md: {
    extension: "md",
    text: (n) =>
      "# Errors\n\n| Code | Message |\n|---|---|\n" +
      rows(n, (i) => `| ${i} | Message number ${i} was not found |`),
  },
  "md-list": {
    extension: "md",
    text: (n) =>
      `# Error codes\n\n${rows(n, (i) => `- \`${i}\`: Message number ${i} was not found`)}`,
  },
  "md-lines": {
    extension: "md",
    text: (n) =>
      `# Error codes\n\nThe codes are these:\n${rows(n, (i) => `${i}: Message number ${i} was not found`)}`,
  },
  // A list below each heading: micromark 4.0.3 takes a time that grows as the square of the lists, so 4.0.2 is locked.
  // 100,000 take 4.2 GB.
  "md-headings": {
    extension: "md",
    most: 100_000,
    text: (n) =>
      rows(n, (i) => `## Errors ${i}\n\n- \`${i}\`: Message number ${i} was not found\n`),
  },
  html: {
    extension: "md",
    text: (n) =>
      "# Errors\n\n<table><tr><th>Code</th><th>Message</th></tr>\n" +
      rows(n, (i) => `<tr><td>${i}</td><td>Message number ${i} was not found</td></tr>`) +
      "\n</table>\n",
  },
  "rst-simple": {
    extension: "rst",
    text: (n) =>
      "Errors\n======\n\n======= ========================================\nCode    Message\n======= ========================================\n" +
      rows(n, (i) => `${i} Message number ${i} was not found`) +
      "\n======= ========================================\n",
  },
  "rst-grid": {
    extension: "rst",
    text: (n) => {
      const b = "+---------+------------------------------------------+\n";
      return (
        "Errors\n======\n\n" +
        b +
        "| Code    | Message                                  |\n" +
        b.replaceAll("-", "=") +
        rows(
          n,
          (i) => `| ${i} | ${(`Message number ${i} was not found`).padEnd(40)} |\n${b.trimEnd()}`,
        ) +
        "\n"
      );
    },
  },
  "rst-list": {
    extension: "rst",
    text: (n) =>
      "Errors\n======\n\n.. list-table::\n   :header-rows: 1\n\n   * - Code\n     - Message\n" +
      rows(n, (i) => `   * - ${i}\n     - Message number ${i} was not found`) +
      "\n",
  },
  "rst-csv": {
    extension: "rst",
    text: (n) =>
      "Errors\n======\n\n.. csv-table::\n   :header: Code, Message\n\n" +
      rows(n, (i) => `   ${i}, Message number ${i} was not found`) +
      "\n",
  },
  edn: {
    extension: "edn",
    text: (n) =>
      "{" +
      rows(n, (i) => `${i} {:name :error-${i} :message "Message number ${i} was not found"}`) +
      "}\n",
  },
  lisp: {
    extension: "lisp",
    text: (n) =>
      "(defvar *errors* '(\n" +
      rows(n, (i) => `(${i} . "Message number ${i} was not found")`) +
      "))\n",
  },
  text: {
    extension: "txt",
    text: (n) => `Errors\n\n${rows(n, (i) => `${i}  Message number ${i} was not found`)}\n`,
  },
  "text-explained": {
    extension: "txt",
    text: (n) =>
      "Errors\n\n" +
      rows(n, (i) => `${i}  Message number ${i} was not found\n      Look for it again.`) +
      "\n",
  },
  csv: {
    extension: "csv",
    text: (n) => `Code,Message\n${rows(n, (i) => `${i},Message number ${i} was not found`)}\n`,
  },
  json: {
    extension: "json",
    text: (n) =>
      `[\n${rows(n, (i) => `{"code":${i},"message":"Message number ${i} was not found"},`).slice(0, -1)}\n]\n`,
  },
  yaml: {
    extension: "yaml",
    text: (n) =>
      `errors:\n${rows(n, (i) => `- code: ${i}\n  message: Message number ${i} was not found`)}\n`,
  },
};

function rows(count, row) {
  return Array.from({ length: count }, (_, index) => row(1_000_000 + index)).join("\n");
}
