/** A line without its URLs. */
export const withoutUrls = (line: string): string =>
  line.replace(/(?<![\w+.-])[a-z][a-z+.-]*:\/\/[^\s"'`<>]*/gi, " ");
