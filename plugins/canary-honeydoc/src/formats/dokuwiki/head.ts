import { escapeHtml } from "../../html/escape.ts";
import type { Frame } from "../frame.ts";

const HEX = "0123456789abcdef";
// The same on every installation of the release: it comes from jQuery's own version.
const JQUERY = "34a552433bc33cc9c3bc32527289a0b2";

/** What the export has above its body. */
export const headLines = (id: string, { words, company, url }: Frame): string[] => {
  const { wiki } = words;
  const [namespace = ""] = id.split(":");
  const path = id.replace(":", "/");
  // Changes when somebody changes the wiki's settings.
  const seed = company.habits.fork("wiki").string(HEX, 32);
  const feed = 'type="application/rss+xml"';
  const title = escapeHtml(`${company.name} Wiki`);
  const info = `{"id":"${id}","namespace":"${namespace}","ACT":"export_xhtml","useHeadingNavigation":0,"useHeadingContent":0}`;
  return [
    "<!DOCTYPE html>",
    `<html lang="${wiki.locale}" dir="ltr">`,
    "<head>",
    '  <meta charset="utf-8" />',
    `  <title>${id}</title>`,
    '<meta name="generator" content="DokuWiki"/>',
    '<meta name="theme-color" content="#008800"/>',
    '<meta name="robots" content="noindex,nofollow"/>',
    `<meta name="keywords" content="${id.replace(":", ",")}"/>`,
    `<link rel="search" type="application/opensearchdescription+xml" href="${url("lib/exe/opensearch.php")}" title="${title}"/>`,
    `<link rel="start" href="${url("")}/"/>`,
    `<link rel="contents" href="${url(`${path}?do=index`)}" title="${wiki.index}"/>`,
    `<link rel="manifest" href="${url("lib/exe/manifest.php")}"/>`,
    `<link rel="alternate" ${feed} title="${wiki.recent}" href="${url("feed.php")}"/>`,
    `<link rel="alternate" ${feed} title="${wiki.namespace}" href="${url(`feed.php?mode=list&ns=${namespace}`)}"/>`,
    `<link rel="alternate" type="text/html" title="${wiki.plain}" href="${url(`_export/xhtml/${path}`)}"/>`,
    `<link rel="alternate" type="text/plain" title="${wiki.markup}" href="${url(`_export/raw/${path}`)}"/>`,
    `<link rel="canonical" href="${url(path)}"/>`,
    `<link rel="stylesheet" href="${url(`lib/exe/css.php?t=dokuwiki&tseed=${seed}`)}"/>`,
    "<!--[if gte IE 9]><!-->",
    `<script >/*<![CDATA[*/var NS='${namespace}';var JSINFO = ${info};`,
    "/*!]]>*/</script>",
    `<script src="${url(`lib/exe/jquery.php?tseed=${JQUERY}`)}" defer="defer"></script>`,
    `<script src="${url(`lib/exe/js.php?t=dokuwiki&tseed=${seed}`)}" defer="defer"></script>`,
    "<!--<![endif]-->",
    "</head>",
  ];
};
