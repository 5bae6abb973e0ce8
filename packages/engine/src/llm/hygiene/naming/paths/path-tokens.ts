// `"$HOME"/x`, `$HOME/x` and `~/x` are the same place.
const HOME = /"\$\{?HOME\}?"(?=\/)|\$\{HOME\}(?=\/)|\$HOME(?=\/)/g;
// Where a word, a variable or another path ends, a slash goes on with it.
const TOKEN =
  /(?<![\p{L}\p{N}_./~$})*\]]|[\p{L}\p{N}_})]["']|\+ ?["'])(?:~(?=\/)|\/(?=[\p{L}\p{N}._]))[^\s"'`<>|;&(),:\\{}\]]*\{?/gu;

/** A path as it stands in a line. */
export interface PathToken {
  readonly token: string;
  /** What stands before and after it, for those who have to tell a path from a pattern. */
  readonly before: string;
  readonly after: string;
}

/** The absolute paths of a line, and those below a home. */
export const pathTokens = (line: string): readonly PathToken[] => {
  const plain = line.replace(HOME, "~");
  return [...plain.matchAll(TOKEN)].map(({ 0: token, index }) => ({
    token,
    before: plain.slice(0, index),
    after: plain.slice(index + token.length),
  }));
};

/** A line without its paths. */
export const withoutPaths = (line: string): string => line.replace(HOME, "~").replace(TOKEN, " ");
