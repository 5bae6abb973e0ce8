import type { Article, Block, Table } from "../article.ts";
import { escapeHtml } from "../html/escape.ts";
import { inline } from "../html/inline.ts";
import type { Format, Frame } from "./frame.ts";

/** How a company's mailer dresses a message. */
interface Dress {
  readonly font: string;
  readonly ink: string;
  readonly paper: string;
  readonly width: number;
}

const FONTS = [
  "Arial,Helvetica,sans-serif",
  "Verdana,sans-serif",
  "Tahoma,Arial,sans-serif",
  "Calibri,Arial,sans-serif",
];
const COLOURS = [
  ["#1f3d5a", "#f3f5f7"],
  ["#263238", "#eceff1"],
  ["#3b2f2f", "#f7f4f0"],
  ["#14342b", "#f0f4f2"],
  ["#333333", "#f2f2f2"],
] as const;

const dressOf = ({ company }: Frame): Dress => {
  const random = company.habits.fork("mailer");
  const [ink, paper] = random.pick(COLOURS);
  return { font: random.pick(FONTS), ink, paper, width: random.pick([600, 620, 640, 680]) };
};

const tableLines = ({ columns, numeric, rows, total }: Table, { paper }: Dress): string[] => {
  const cell = (content: string, at: number, style = "") =>
    `<td${numeric[at] ? ' align="right"' : ""}${style === "" ? "" : ` style="${style}"`}>${content}</td>`;
  const row = (cells: readonly string[], style?: string) =>
    `<tr>${cells.map((content, at) => cell(inline(content), at, style)).join("")}</tr>`;
  return [
    `<table cellpadding="4" border="0">${row(columns, `background:${paper};font-weight:bold`)}`,
    ...rows.map((cells) => row(cells)),
    ...(total === undefined ? [] : [row(total, "font-weight:bold")]),
    "</table>",
  ];
};

const blockLines = (block: Block, dress: Dress): string[] => {
  switch (block.kind) {
    case "paragraph":
      return [`<p>${inline(block.text)}</p>`];
    case "code":
      return [`<pre style="background:${dress.paper}">${escapeHtml(block.lines.join("\n"))}</pre>`];
    case "table":
      return tableLines(block.table, dress);
    default: {
      const tag = block.kind === "steps" ? "ol" : "ul";
      return [`<${tag}>`, ...block.items.map((item) => `<li>${inline(item)}</li>`), `</${tag}>`];
    }
  }
};

const message = (article: Article, dress: Dress, { page, words, write, url }: Frame): string[] => [
  `<p>${inline(write(words.greetings))}</p>`,
  ...article.lead.map((paragraph) => `<p>${inline(paragraph)}</p>`),
  ...article.sections.flatMap(({ heading, blocks }) => [
    `<h2 style="color:${dress.ink};font-size:17px">${inline(heading)}</h2>`,
    ...blocks.flatMap((block) => blockLines(block, dress)),
  ]),
  `<p>${inline(write(words.closings))}<br>${escapeHtml(page.author)}</p>`,
  `<p><a href="${url(`messages/${page.serial}`)}" style="color:${dress.ink}">${inline(write(words.browser))}</a></p>`,
];

/** The HTML of a message that the company's own mailer sent to a list, as a mail program saves it. */
export const mail: Format = (article, frame) => {
  const { page, company, locale, words, write, url, random } = frame;
  const dress = dressOf(frame);
  const { font, ink, paper, width } = dress;
  const name = escapeHtml(company.name);
  const edition = random.int(2, 40);
  const outer = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';
  return [
    "<!doctype html>",
    `<html lang="${locale}">`,
    "<head>",
    '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="x-apple-disable-message-reformatting">',
    `<title>${escapeHtml(article.title)}</title>`,
    `<link rel="stylesheet" type="text/css" href="${url(`css/mail.css?v=${edition}`)}"><style type="text/css">body{margin:0;background:${paper};font-family:${font}}td{color:${ink}}</style>`,
    "</head>",
    `<body><table ${outer} width="100%"><tr><td align="center"><table ${outer} width="${width}" bgcolor="#ffffff"><tr><td><img src="${url(`img/${company.slug}-header.png`)}" width="${width}" height="${Math.round(width / 6)}" alt="${name}" style="display:block;border:0"></td></tr>`,
    `<tr><td style="padding:20px 30px"><h1 style="font-size:22px">${inline(article.title)}</h1>`,
    ...message(article, dress, frame),
    "</td></tr>",
    `<tr><td bgcolor="${paper}"><img src="${url(`lists/${page.project.slug}/${page.serial}.png`)}" width="96" height="32" alt="${name}"> ${inline(write(words.footer))}</td></tr></table></td></tr></table></body>`,
    "</html>",
    "",
  ].join("\n");
};
