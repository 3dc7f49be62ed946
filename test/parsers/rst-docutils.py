"""Reads a JSON list of reStructuredText documents, writes what docutils finds in each.

That is {"tables": [tables], "paragraphs": [texts]}. A table is {"header": cells or null, "rows": [cells]}, a cell [text, columns it covers]. A cell that
spans rows is followed by empty ones in the rows below; header rows are joined column by column.
"""

import json
import sys

from docutils import frontend, nodes, utils
from docutils.parsers.rst import Parser, roles


def generic_role(role, rawtext, text, lineno, inliner, options=None, content=None):
    """Stands for the cross references of Sphinx, which docutils does not know."""
    shown = text
    if text.endswith(">") and "<" in text and text.split("<")[0].strip():
        shown = text.rsplit("<", 1)[0].rstrip()
    elif text.startswith("!"):
        shown = text[1:]
    elif text.startswith("~"):
        shown = text[1:].rsplit(".", 1)[-1]
    return [nodes.inline(rawtext, shown)], []


known_role = roles.role


def any_role(name, language, lineno, reporter):
    found, messages = known_role(name, language, lineno, reporter)
    return (found, messages) if found else (generic_role, [])


roles.role = any_role


def parse(text):
    settings = frontend.get_default_settings(Parser)
    settings.report_level = 5
    settings.halt_level = 6
    settings.file_insertion_enabled = False
    document = utils.new_document("document", settings)
    Parser().parse(text, document)
    return document


def marker(item):
    enumeration = item.parent
    number = enumeration.index(item) + enumeration.get("start", 1)
    kind = enumeration["enumtype"]
    word = chr(96 + number) if kind == "loweralpha" else chr(64 + number) if kind == "upperalpha" else str(number)
    return enumeration["prefix"] + word + enumeration["suffix"] + " "


def shown(node):
    if isinstance(node, nodes.Text):
        return node.astext()
    if isinstance(node, (nodes.footnote_reference, nodes.comment, nodes.system_message, nodes.table)):
        return ""
    if isinstance(node, nodes.citation_reference):
        return "[" + node.astext() + "]"
    if isinstance(node, nodes.TextElement):
        return "".join(shown(child) for child in node.children)
    text = "\n".join(part for part in (shown(child) for child in node.children) if part)
    if isinstance(node, nodes.list_item) and isinstance(node.parent, nodes.enumerated_list):
        return marker(node) + text
    return text


def read_rows(part, width):
    rows = []
    below = [0] * width
    spans = [1] * width
    for row in part.children:
        entries = iter(row.children)
        cells = []
        column = 0
        while column < width:
            if below[column]:
                below[column] -= 1
                cells.append(["", spans[column]])
                column += spans[column]
                continue
            entry = next(entries, None)
            if entry is None:
                break
            span = entry.get("morecols", 0) + 1
            below[column] = entry.get("morerows", 0)
            spans[column] = span
            cells.append([shown(entry).strip(), span])
            column += span
        rows.append(cells)
    return rows


def joined(rows):
    if len(rows) < 2:
        return rows[0] if rows else None
    columns = []
    for row in rows:
        column = 0
        for text, span in row:
            for _ in range(span):
                if column == len(columns):
                    columns.append([])
                columns[column].append(text)
                column += 1
    return [["\n".join(text for text in column if text), 1] for column in columns]


def read_table(table):
    group = next(iter(table.findall(nodes.tgroup)))
    width = group["cols"]
    header = []
    rows = []
    for part in group.children:
        if isinstance(part, nodes.thead):
            header = read_rows(part, width)
        elif isinstance(part, nodes.tbody):
            rows = read_rows(part, width)
    return {"header": joined(header), "rows": rows}


def read(text):
    document = parse(text)
    paragraphs = [node for node in document.children if isinstance(node, nodes.paragraph)]
    return {
        "tables": [read_table(table) for table in document.findall(nodes.table)],
        "paragraphs": [shown(paragraph) for paragraph in paragraphs],
    }


def main():
    documents = json.load(sys.stdin)
    json.dump([read(text) for text in documents], sys.stdout)


if __name__ == "__main__":
    main()
