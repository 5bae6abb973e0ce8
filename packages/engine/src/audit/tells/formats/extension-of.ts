/**
 * What follows a file name's last dot, in lower case; empty when there is none or the name only begins with one.
 *
 * @example extensionOf("/home/ana/Report.DOCX") // "docx"
 */
export const extensionOf = (path: string): string => /[^/]\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
