const BROKEN_ESCAPE = /%(?![0-9A-Fa-f]{2})|%00/;

const decode = (path: string): string =>
  path.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/**
 * The path that nginx looks up: escapes read, slashes merged, dots followed, query and fragment cut off.
 *
 * @param target as sent: a path, or an absolute URI.
 * @returns `undefined` where nginx answers 400: a broken or zero escape, or a way out of the root.
 * @example normalisePath("//a/./b/../%63?d") // "/a/c"
 */
export const normalisePath = (target: string): string | undefined => {
  const raw = target.replace(/^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/?]*/, "").replace(/[?#].*$/s, "");
  if (BROKEN_ESCAPE.test(raw)) return undefined;
  const segments = decode(raw).split("/").slice(1);
  const kept: string[] = [];
  for (const segment of segments) {
    if (segment === "..") {
      if (kept.pop() === undefined) return undefined;
    } else if (segment !== "" && segment !== ".") kept.push(segment);
  }
  const last = segments.at(-1) ?? "";
  const isFolder = kept.length > 0 && (last === "" || last === "." || last === "..");
  return `/${kept.join("/")}${isFolder ? "/" : ""}`;
};
