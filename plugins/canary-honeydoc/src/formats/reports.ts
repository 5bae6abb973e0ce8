import { formatDate } from "@decnet/sdk";
import type { Block, Table } from "../article.ts";
import { escapeHtml } from "../html/escape.ts";
import { inline } from "../html/inline.ts";
import type { Format, Frame } from "./frame.ts";

const rowsIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (block.kind === "table" ? block.table.rows.length : 0), 0);

const tableLines = ({ columns, numeric, rows, total }: Table, id: string): string[] => {
  const row = (cells: readonly string[], tag: "td" | "th") =>
    `<tr>${cells.map((cell, at) => `<${tag}${numeric[at] ? ' class="n"' : ""}>${inline(cell)}</${tag}>`).join("")}</tr>`;
  return [
    `<table id="${id}">`,
    `<thead>${row(columns, "th")}</thead>`,
    "<tbody>",
    ...rows.map((cells) => row(cells, "td")),
    "</tbody>",
    ...(total === undefined ? [] : [`<tfoot>${row(total, "td")}</tfoot>`]),
    "</table>",
  ];
};

const blockLines = (block: Block, id: string, { page, url }: Frame): string[] => {
  switch (block.kind) {
    case "paragraph":
      return [`<p>${inline(block.text)}</p>`];
    case "code":
      return [`<pre>${escapeHtml(block.lines.join("\n"))}</pre>`];
    case "table":
      return [
        `<img class="chart" src="${url(`charts/${page.serial}/${id}.png`)}" width="720" height="220" alt="${id}">`,
        ...tableLines(block.table, id),
      ];
    default: {
      const tag = block.kind === "steps" ? "ol" : "ul";
      return [`<${tag}>`, ...block.items.map((item) => `<li>${inline(item)}</li>`), `</${tag}>`];
    }
  }
};

/** A report that a program of the company's made seconds ago. */
export const reports: Format = (article, frame) => {
  const { page, company, locale, zone, words, random, url } = frame;
  const program = escapeHtml(company.reporting);
  const number = `R-${page.serial}`;
  const at = formatDate(page.written, "yyyy-MM-dd HH:mm:ss", { zone });
  const rows = rowsIn(article.sections.flatMap(({ blocks }) => blocks));
  const took = (0.2 + random.exponential(1.1)).toFixed(2);
  const version = company.habits.fork("static").int(110, 990);
  return [
    "<!DOCTYPE html>",
    `<html lang="${locale}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta name="generator" content="${program}">`,
    `<title>${number} ${escapeHtml(article.title)}</title>`,
    `<link rel="icon" type="image/png" href="${url("static/favicon.png")}">`,
    `<link rel="stylesheet" href="${url(`static/report.css?v=${version}`)}">`,
    "</head>",
    `<body class="${company.slug}">`,
    `<!-- ${number} ${page.project.slug}: ${rows} rows, ${took} s -->`,
    `<header><img src="${url("static/logo.png")}" width="${company.habits.fork("width").int(9, 20) * 10}" height="40" alt="${escapeHtml(company.name)}"> ${number}</header>`,
    `<h1>${inline(article.title)}</h1>`,
    `<p class="run">${words.run}: ${at}, ${escapeHtml(page.author)}</p>`,
    ...article.lead.map((paragraph) => `<p>${inline(paragraph)}</p>`),
    ...article.sections.flatMap(({ heading, blocks }, nth) => [
      `<h2>${inline(heading)}</h2>`,
      ...blocks.flatMap((block) => blockLines(block, `t${nth + 1}`, frame)),
    ]),
    `<footer>${program}, ${number}, ${rows}</footer>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
};
