/**
 * Tells whether nginx takes a host name: no blanks, control characters, slashes or two dots in a row, and something left
 * before the port and without the last dot.
 */
export const isValidHost = (host: string): boolean => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is refused
  if (/[\x00-\x20\x7f/]|\.\./.test(host)) return false;
  const literal = /^\[[^\]]*\]/.exec(host)?.[0];
  const name = literal ?? (host.startsWith("[") ? host : host.replace(/:.*$/s, ""));
  return name !== "" && !(name === "." && host.lastIndexOf(".") === 0);
};
