const SPECIAL = /[\\`*_{}[\]()<>#~|]/g;

/**
 * Text that Markdown shows as it is: neither formatting nor a link with another name.
 *
 * @example escapeMarkdown("[x](http://y)") // "\\[x\\]\\(http://y\\)"
 */
export const escapeMarkdown = (text: string): string => text.replace(SPECIAL, "\\$&");
