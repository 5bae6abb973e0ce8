import type { Block, Table } from "../../article.ts";
import { escapeHtml } from "../../html/escape.ts";
import { curled, inline } from "../../html/inline.ts";

/** Text as the wiki typesets it. */
export const text = (source: string): string => inline(source, curled);

/** A table, the how-manieth it is on its page, and the bytes of the page's source that it comes from, counted from 1. */
const tableLines = (
  { columns, numeric, rows, total }: Table,
  nth: number,
  [from, to]: readonly [number, number],
): string[] => {
  const cell = (tag: "td" | "th", content: string, at: number) =>
    numeric[at]
      ? `<${tag} class="col${at} rightalign">  ${content}</${tag}>`
      : `<${tag} class="col${at}"> ${content} </${tag}>`;
  const bold = total?.map((content) => (content === "" ? "" : `<strong>${text(content)}</strong>`));
  const all = [...rows.map((cells) => cells.map(text)), ...(bold === undefined ? [] : [bold])];
  const edit = { target: "table", name: "", hid: nth === 1 ? "table" : `table${nth - 1}`, secid: nth };
  const mark = JSON.stringify({ ...edit, range: `${from}-${to}` });
  return [
    `<div class="table sectionedit${nth}"><table class="inline">`,
    "\t<thead>",
    '\t<tr class="row0">',
    `\t\t${columns.map((column, at) => cell("th", text(column), at)).join("")}`,
    "\t</tr>",
    "\t</thead>",
    ...all.flatMap((cells, row) => [
      `\t<tr class="row${row + 1}">`,
      `\t\t${cells.map((content, at) => cell("td", content, at)).join("")}`,
      "\t</tr>",
    ]),
    "</table></div>",
    `<!-- EDIT${escapeHtml(mark)} -->`,
  ];
};

/** A block, given where its source begins and how many tables came before. */
export const blockLines = (block: Block, tables: number, range: readonly [number, number]): string[] => {
  switch (block.kind) {
    case "paragraph":
      return ["", "<p>", text(block.text), "</p>"];
    case "code":
      return [`<pre class="code">${escapeHtml(block.lines.join("\n"))}</pre>`];
    case "table":
      return tableLines(block.table, tables + 1, range);
    default: {
      const tag = block.kind === "steps" ? "ol" : "ul";
      const items = block.items.flatMap((item) => [
        `<li class="level1"><div class="li"> ${text(item)}</div>`,
        "</li>",
      ]);
      return [`<${tag}>`, ...items, `</${tag}>`];
    }
  }
};
