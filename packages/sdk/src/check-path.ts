/** Tells what is wrong with a path that shall be planted, or `undefined` when nothing is. */
export const pathProblem = (path: unknown): string | undefined => {
  if (typeof path !== "string") return "is not a string";
  if (!path.startsWith("/")) return "is not absolute";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(path)) return "holds a NUL, newline or other control character";
  if (path.includes("\\")) return "holds a backslash";
  if (path.split("/").some((part) => part === ".." || part === ".")) return "holds a . or .. part";
  if (path.includes("//") || path.endsWith("/")) return "is not normalised";
  // PATH_MAX and NAME_MAX of Linux (limits.h).
  if (Buffer.byteLength(path) >= 4096) return "is longer than 4095 bytes";
  if (path.split("/").some((part) => Buffer.byteLength(part) > 255))
    return "has a part longer than 255 bytes";
  return undefined;
};

/**
 * Tells whether a path lies inside one of the folders; `~` stands for `home`.
 *
 * @example isInside("/home/ana/x/notes.txt", ["~"], "/home/ana") // true
 */
export const isInside = (path: string, folders: readonly string[], home: string): boolean =>
  folders.some((folder) => path.startsWith(`${folder.replace(/^~/, home)}/`));

/** The folders a class may write to when it names none. */
export const DEFAULT_FOLDERS = {
  user: ["~"],
  email: ["~"],
  system: ["/var/log", "/tmp"],
  canary: ["~", "/var/backups", "/srv", "/opt"],
} as const;
