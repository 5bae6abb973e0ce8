import type { Article, Related, Section } from "../../article.ts";
import { escapeHtml } from "../../html/escape.ts";
import type { Format, Frame } from "../frame.ts";
import { blockLines, text } from "./blocks.ts";
import { headLines } from "./head.ts";
import { anchorOf, wikiId } from "./page-id.ts";
import { sourceOf } from "./source.ts";

const HEX = "0123456789abcdef";

const contents = (title: string, sections: readonly Section[], { words }: Frame): string[] => {
  const entry = (level: number, heading: string) =>
    `<li class="level${level}"><div class="li"><a href="#${anchorOf(heading)}">${text(heading)}</a></div>`;
  return [
    "<!-- TOC START -->",
    '<div id="dw__toc" class="dw__toc">',
    `<h3 class="toggle">${words.wiki.toc}</h3>`,
    "<div>",
    "",
    '<ul class="toc">',
    entry(1, title),
    '<ul class="toc">',
    ...sections.map(({ heading }) => `${entry(2, heading)}</li>`),
    "</ul></li>",
    "</ul>",
    "</div>",
    "</div>",
    "<!-- TOC END -->",
  ];
};

const level = (depth: number, heading: string, lines: readonly string[]): string[] => [
  "",
  `<h${depth} id="${anchorOf(heading)}">${text(heading)}</h${depth}>`,
  `<div class="level${depth}">`,
  ...lines,
  // What can be edited on its own ends with a remark, and all else with an empty line.
  ...(lines.at(-1)?.startsWith("<!--") ? [] : [""]),
  "</div>",
];

const related = (pages: readonly Related[], { words, write, url }: Frame): string[] => {
  if (pages.length === 0) return [];
  const links = pages.flatMap(({ title, topic }) => {
    const id = wikiId(words.namespaces[topic], title);
    const link = `<a href="${url(id.replace(":", "/"))}" class="wikilink1" title="${id}" data-wiki-id="${id}">`;
    return [`<li class="level1"><div class="li"> ${link}${text(title)}</a></div>`, "</li>"];
  });
  return level(2, write(words.related), ["<ul>", ...links, "</ul>"]);
};

const picture = (id: string, { picture: caption }: Article, { page, words, random, url }: Frame): string => {
  const media = `${words.namespaces[page.topic]}/${page.project.slug.replaceAll("-", "_")}.png`;
  const name = media.replace("/", ":");
  const width = random.int(6, 16) * 25;
  const shown = escapeHtml(caption.replaceAll("`", ""));
  const image = `<img src="${url(`_media/${media}?w=${width}&tok=${random.string(HEX, 6)}`)}" class="mediaright" loading="lazy" title="${shown}" alt="${shown}" width="${width}" />`;
  return `<a href="${url(`_detail/${media}?id=${encodeURIComponent(id)}`)}" class="media" title="${name}">${image}</a>`;
};

/** Sections in order, each with the bytes of the source it comes from. */
const sectionLines = ({ title, lead, sections }: Article): string[] => {
  let end = Buffer.byteLength(`====== ${title} ======\n\n${lead.join("\n\n")}\n\n`);
  let tables = 0;
  return sections.flatMap(({ heading, blocks }) => {
    end += Buffer.byteLength(`===== ${heading} =====\n`);
    const lines = blocks.flatMap((block) => {
      const from = end + 1;
      end += Buffer.byteLength(sourceOf(block));
      const written = blockLines(block, tables, [from, end]);
      if (block.kind === "table") tables++;
      return written;
    });
    return level(2, heading, lines);
  });
};

/** A page as DokuWiki exports it (`do=export_xhtml`, 2022-07-31, Debian 12), with full addresses and no editing of sections. */
export const dokuwiki: Format = (article, frame) => {
  const id = wikiId(frame.words.namespaces[frame.page.topic], article.title);
  const lead = article.lead.flatMap((paragraph) => ["", "<p>", text(paragraph), "</p>"]);
  return [
    ...headLines(id, frame),
    "<body>",
    '<div class="dokuwiki export">',
    // The wiki's default: from three headings on.
    ...(article.sections.length > 1 ? contents(article.title, article.sections, frame) : []),
    ...level(1, article.title, ["", "<p>", picture(id, article, frame), "</p>", ...lead]),
    ...sectionLines(article),
    ...related(article.related, frame),
    "</div>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
};
