import { formatDate, wrap } from "@decnet/sdk";
import type { Article, Block, Table } from "../article.ts";
import { escapeHtml } from "../html/escape.ts";
import { curled, inline } from "../html/inline.ts";
import type { Format, Frame } from "./frame.ts";

// What `pandoc -s --css` writes into every page (2.17, Debian 12).
const STYLE = [
  "    code{white-space: pre-wrap;}",
  "    span.smallcaps{font-variant: small-caps;}",
  "    span.underline{text-decoration: underline;}",
  "    div.column{display: inline-block; vertical-align: top; width: 50%;}",
  "    div.hanging-indent{margin-left: 1.5em; text-indent: -1.5em;}",
  "    ul.task-list{list-style: none;}",
  "    .display.math{display: block; text-align: center; margin: 0.5rem auto;}",
];

/**
 * The id of a heading: letters, digits, `_`, `-` and `.` in lower case, from the first letter on.
 *
 * @example headingId("3. Was wo läuft") // "was-wo-läuft"
 */
export const headingId = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_.-]/gu, "")
    .trim()
    .replace(/\s+/g, "-")
    .replace(/^[^\p{L}]+/u, "");

const text = (source: string): string => inline(source, curled);

const rowsOf = ({ columns, numeric, rows, total }: Table): string[] => {
  const cell = (tag: "td" | "th", content: string, at: number) =>
    `<${tag}${numeric[at] ? ' style="text-align: right;"' : ""}>${text(content)}</${tag}>`;
  const all = [...rows, ...(total === undefined ? [] : [total])];
  return [
    "<table>",
    "<thead>",
    '<tr class="header">',
    ...columns.map((column, at) => cell("th", column, at)),
    "</tr>",
    "</thead>",
    "<tbody>",
    ...all.flatMap((cells, row) => [
      `<tr class="${row % 2 === 0 ? "odd" : "even"}">`,
      ...cells.map((content, at) => cell("td", content, at)),
      "</tr>",
    ]),
    "</tbody>",
    "</table>",
  ];
};

// It breaks lines at 72 columns, tags included.
const blockLines = (block: Block): string[] => {
  switch (block.kind) {
    case "paragraph":
      return [wrap(`<p>${text(block.text)}</p>`)];
    case "code":
      return [`<pre><code>${escapeHtml(block.lines.join("\n"))}</code></pre>`];
    case "table":
      return rowsOf(block.table);
    default: {
      const [open, close] = block.kind === "steps" ? ['<ol type="1">', "</ol>"] : ["<ul>", "</ul>"];
      return [open, ...block.items.map((item) => wrap(`<li>${text(item)}</li>`)), close];
    }
  }
};

const contents = (headings: readonly string[]): string[] => [
  '<nav id="TOC" role="doc-toc">',
  "<ul>",
  ...headings.map((heading) => wrap(`<li><a href="#${headingId(heading)}">${text(heading)}</a></li>`)),
  "</ul>",
  "</nav>",
];

const body = ({ title, lead, sections, picture }: Article, frame: Frame): string[] => {
  const { page, company, random, url, zone } = frame;
  const level = company.habits.fork("headings").pick([1, 2]);
  const logo = url(`img/${company.slug}-${random.pick(["logo", "logo-small", "docs"])}.png`);
  const drawing = url(`img/${page.project.slug}.png`);
  return [
    '<header id="title-block-header">',
    `<h1 class="title">${text(title)}</h1>`,
    `<p class="author">${text(page.author)}</p>`,
    `<p class="date">${formatDate(page.written, "yyyy-MM-dd", { zone })}</p>`,
    "</header>",
    ...(sections.length > 3 ? contents(sections.map(({ heading }) => heading)) : []),
    `<p><img src="${logo}" /></p>`,
    ...lead.map((paragraph) => wrap(`<p>${text(paragraph)}</p>`)),
    "<figure>",
    `<img src="${drawing}" style="width:${random.int(4, 9)}0.0%" alt="${escapeHtml(picture)}" />`,
    `<figcaption aria-hidden="true">${text(picture)}</figcaption>`,
    "</figure>",
    ...sections.flatMap(({ heading, blocks }) => [
      wrap(`<h${level} id="${headingId(heading)}">${text(heading)}</h${level}>`),
      ...blocks.flatMap(blockLines),
    ]),
  ];
};

/** A page as `pandoc -s --css` makes it of somebody's Markdown, with the company's style sheet and logo. */
export const pandoc: Format = (article, frame) => {
  const { page, company, locale, url, zone } = frame;
  const sheet = company.habits.fork("sheet").pick(["docs", "house", "print", "pages"]);
  return [
    "<!DOCTYPE html>",
    `<html xmlns="http://www.w3.org/1999/xhtml" lang="${locale}" xml:lang="${locale}">`,
    "<head>",
    '  <meta charset="utf-8" />',
    '  <meta name="generator" content="pandoc" />',
    '  <meta name="viewport" content="width=device-width, initial-scale=1.0, user-scalable=yes" />',
    `  <meta name="author" content="${escapeHtml(page.author)}" />`,
    `  <meta name="dcterms.date" content="${formatDate(page.written, "yyyy-MM-dd", { zone })}" />`,
    `  <title>${curled(escapeHtml(article.title))}</title>`,
    "  <style>",
    ...STYLE,
    "  </style>",
    `  <link rel="stylesheet" href="${url(`css/${sheet}.css`)}" />`,
    "</head>",
    "<body>",
    ...body(article, frame),
    "</body>",
    "</html>",
    "",
  ].join("\n");
};
