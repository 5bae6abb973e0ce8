import { DATE_PATTERNS, type EpochMs, formatDate, slug, zoneOffset } from "@decnet/sdk";
import type { Article, Block, Table } from "../article.ts";
import { escapeHtml } from "../html/escape.ts";
import { inline } from "../html/inline.ts";
import type { Format, Frame } from "./frame.ts";

// Debian 12's packages (bookworm, bookworm-security), each with some days to be installed.
const VERSIONS: readonly (readonly [since: EpochMs, version: string])[] = [
  [0, "6.1.1"],
  [Date.UTC(2024, 4, 12), "6.1.6"],
  [Date.UTC(2025, 9, 18), "6.1.9"],
];

const text = (source: string): string => inline(source, (html) => html.replaceAll("'", "&#8217;"));

const tableOf = ({ columns, numeric, rows, total }: Table): string => {
  const side = (at: number) => (numeric[at] ? ' class="has-text-align-right" data-align="right"' : "");
  const row = (cells: readonly string[], tag: "td" | "th") =>
    `<tr>${cells.map((cell, at) => `<${tag}${side(at)}>${text(cell)}</${tag}>`).join("")}</tr>`;
  const foot = total === undefined ? "" : `<tfoot>${row(total, "td")}</tfoot>`;
  const body = rows.map((cells) => row(cells, "td")).join("");
  return `<figure class="wp-block-table"><table><thead>${row(columns, "th")}</thead><tbody>${body}</tbody>${foot}</table></figure>`;
};

// The editor keeps its marks between blocks as comments; three empty lines are left of them.
const GAP = "\n\n\n\n";

const blockOf = (block: Block): string => {
  switch (block.kind) {
    case "paragraph":
      return `<p>${text(block.text)}</p>`;
    case "code":
      return `<pre class="wp-block-code"><code>${escapeHtml(block.lines.join("\n"))}</code></pre>`;
    case "table":
      return tableOf(block.table);
    default: {
      const tag = block.kind === "steps" ? "ol" : "ul";
      return `<${tag}>\n${block.items.map((item) => `<li>${text(item)}</li>`).join(GAP)}\n</${tag}>`;
    }
  }
};

const head = ({ title }: Article, frame: Frame): string[] => {
  const { page, company, locale, url, words } = frame;
  const version = VERSIONS.findLast(([since]) => since <= page.written)?.[1] ?? "6.1.1";
  const { site, slug: theme } = company;
  const place = `${words.namespaces[page.topic]}/${slug(title)}/`;
  const number = company.habits.fork("theme").int(1, 4);
  return [
    "<!doctype html>",
    `<html lang="${locale}">`,
    "<head>",
    '<meta charset="UTF-8" />',
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    `<title>${text(title)} &#8211; ${escapeHtml(site)}</title>`,
    "<meta name='robots' content='noindex, nofollow' />",
    `<link rel="alternate" type="application/rss+xml" title="${escapeHtml(site)} &raquo; Feed" href="${url("feed/")}" />`,
    `<link rel='stylesheet' id='wp-block-library-css' href='${url(`wp-includes/css/dist/block-library/style.min.css?ver=${version}`)}' media='all' />`,
    `<link rel='stylesheet' id='${theme}-style-css' href='${url(`wp-content/themes/${theme}/style.css?ver=1.${number}`)}' media='all' />`,
    `<link rel="https://api.w.org/" href="${url("wp-json/")}" /><link rel="alternate" type="application/json" href="${url(`wp-json/wp/v2/pages/${page.serial}`)}" />`,
    `<meta name="generator" content="WordPress ${version}" />`,
    `<link rel="canonical" href="${url(place)}" />`,
    `<link rel='shortlink' href='${url(`?p=${page.serial}`)}' />`,
    `<link rel="icon" href="${url(`wp-content/uploads/${logoFolder(frame)}/icon-32x32.png`)}" sizes="32x32" />`,
    "</head>",
  ];
};

/** Year and month in which the company uploaded its logo. */
const logoFolder = ({ company, page }: Frame): string => {
  const at = new Date(page.written);
  const random = company.habits.fork("logo");
  return `${at.getUTCFullYear() - random.int(1, 4)}/${String(random.int(1, 12)).padStart(2, "0")}`;
};

// ISO 8601 with the site's offset, as WordPress stamps a page.
const stamp = ({ page, zone }: Frame): string => {
  const minutes = zoneOffset(zone, page.written) / 60_000;
  const part = (value: number) => String(Math.abs(value)).padStart(2, "0");
  const offset = `${minutes < 0 ? "-" : "+"}${part(Math.trunc(minutes / 60))}:${part(minutes % 60)}`;
  return `${formatDate(page.written, "yyyy-MM-dd'T'HH:mm:ss", { zone })}${offset}`;
};

const menu = ({ company, words, url }: Frame): string => {
  const random = company.habits.fork("menu");
  const entries = words.menu.map((name, at) => {
    const id = 20 + at * random.int(1, 9);
    const to = at === 0 ? `${url("")}/` : url(`${slug(name)}/`);
    return `<li id="menu-item-${id}" class="menu-item menu-item-${id}"><a href="${to}">${text(name)}</a></li>`;
  });
  return `<nav class="${company.slug}-menu"><ul class="menu">${entries.join("")}</ul></nav>`;
};

/** A page of the company's intranet, as WordPress sent it and a browser saved it (HTML only). */
export const wordpress: Format = (article, frame) => {
  const { page, company, language, zone, words, write, url } = frame;
  const { site } = company;
  const date = formatDate(page.written, DATE_PATTERNS[language], { zone, language });
  const updated = escapeHtml(words.updated.replace("{author}", page.author)).replace(
    "{date}",
    `<time class="updated" datetime="${stamp(frame)}">${date}</time>`,
  );
  const image = url(
    `wp-content/uploads/${formatDate(page.written, "yyyy/MM", { zone })}/${page.project.slug}-${page.serial}.png`,
  );
  const blocks = [
    ...article.lead.map((paragraph) => `<p>${text(paragraph)}</p>`),
    `<figure class="wp-block-image size-large"><img decoding="async" src="${image}" alt="" class="wp-image-${page.serial - 1}" /><figcaption class="wp-element-caption">${text(article.picture)}</figcaption></figure>`,
    ...article.sections.flatMap(({ heading, blocks: inner }) => [
      `<h2>${text(heading)}</h2>`,
      ...inner.map(blockOf),
    ]),
    ...(article.related.length === 0
      ? []
      : [
          `<h2>${text(write(words.related))}</h2>`,
          `<ul>\n${article.related.map(({ title, topic }) => `<li><a href="${url(`${words.namespaces[topic]}/${slug(title)}/`)}">${text(title)}</a></li>`).join(GAP)}\n</ul>`,
        ]),
  ];
  return [
    ...head(article, frame),
    "",
    `<body class="page-template-default page page-id-${page.serial} wp-custom-logo ${company.slug}-theme">`,
    `<header class="${company.slug}-header"><a href="${url("")}/" class="custom-logo-link" rel="home"><img width="${company.habits.fork("width").int(12, 26) * 10}" height="56" src="${url(`wp-content/uploads/${logoFolder(frame)}/logo.png`)}" class="custom-logo" alt="${escapeHtml(site)}" decoding="async" /></a></header>`,
    menu(frame),
    `<main id="main" class="site-main"><article id="post-${page.serial}" class="post-${page.serial} page type-page status-publish hentry">`,
    `<h1 class="entry-title">${text(article.title)}</h1>`,
    `<p class="entry-meta">${updated}</p><div class="entry-content">`,
    "",
    blocks.join(GAP),
    "</div>",
    `</article></main><footer class="${company.slug}-footer">&copy; ${formatDate(page.written, "yyyy", { zone })} <a href="${url("")}/">${escapeHtml(company.name)}</a></footer>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
};
