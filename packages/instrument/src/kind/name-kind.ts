/** What a file's name says it is; `other` for a suffix that says nothing of these, `none` for no suffix. */
export type NameKind = "docx" | "xlsx" | "pdf" | "html" | "svg" | "image" | "text" | "other" | "none";

const IMAGES = ["png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "ico", "webp"];
const TEXTS = [
  "txt",
  "md",
  "csv",
  "json",
  "xml",
  "yml",
  "yaml",
  "toml",
  "ini",
  "conf",
  "cfg",
  "env",
  "log",
  "sql",
  "sh",
];

const SUFFIXES = new Map<string, NameKind>([
  ["docx", "docx"],
  ["docm", "docx"],
  ["xlsx", "xlsx"],
  ["xlsm", "xlsx"],
  ["pdf", "pdf"],
  ["html", "html"],
  ["htm", "html"],
  ["svg", "svg"],
  ...IMAGES.map((suffix) => [suffix, "image"] as const),
  ...TEXTS.map((suffix) => [suffix, "text"] as const),
]);

/**
 * What a file's name says it is.
 *
 * @example nameKind("Q3 review.DOCX") // "docx"
 */
export const nameKind = (name: string): NameKind => {
  const suffix = /[^/\\]\.([^./\\]+)$/.exec(name)?.[1];
  return suffix === undefined ? "none" : (SUFFIXES.get(suffix.toLowerCase()) ?? "other");
};
