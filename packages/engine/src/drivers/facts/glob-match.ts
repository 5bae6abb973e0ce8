// The members of a bracket expression, and where it ends; glob(7): a `]` right after the opening is a member.
const bracketAt = (
  pattern: string,
  at: number,
): { readonly end: number; readonly body: string } | undefined => {
  const first = /[!^]/.test(pattern[at + 1] ?? "") ? at + 2 : at + 1;
  const end = pattern.indexOf("]", first + 1);
  return end < 0 ? undefined : { end, body: pattern.slice(at + 1, end) };
};

const inBracket = (body: string, char: string): boolean => {
  const negated = /^[!^]/.test(body);
  const members = negated ? body.slice(1) : body;
  let found = false;
  for (let at = 0; at < members.length; at++) {
    const low = members.charAt(at);
    const isRange = members[at + 1] === "-" && at + 2 < members.length;
    const high = isRange ? members.charAt(at + 2) : low;
    if (char >= low && char <= high) found = true;
    if (isRange) at += 2;
  }
  return found !== negated;
};

/** What one character of a name has to be: the pattern's next step, and where the one after it begins. */
const stepAt = (pattern: string, at: number): { readonly next: number; fits(char: string): boolean } => {
  const char = pattern.charAt(at);
  if (char === "?") return { next: at + 1, fits: () => true };
  const bracket = char === "[" ? bracketAt(pattern, at) : undefined;
  if (bracket !== undefined)
    return { next: bracket.end + 1, fits: (actual) => inBracket(bracket.body, actual) };
  if (char === "\\" && at + 1 < pattern.length)
    return { next: at + 2, fits: (actual) => actual === pattern[at + 1] };
  return { next: at + 1, fits: (actual) => actual === char };
};

// One `*` at a time is taken back, so the time is the product of both lengths at most: patterns come from hosts.
const partMatches = (pattern: string, name: string): boolean => {
  if (name.startsWith(".") && !/^\\?\./.test(pattern)) return false;
  let [at, pos, star, retry] = [0, 0, -1, 0];
  while (pos < name.length) {
    if (pattern[at] === "*") {
      star = at++;
      retry = pos;
      continue;
    }
    const step = at < pattern.length ? stepAt(pattern, at) : undefined;
    if (step?.fits(name.charAt(pos))) {
      at = step.next;
      pos++;
    } else if (star >= 0) {
      at = star + 1;
      pos = ++retry;
    } else return false;
  }
  while (pattern[at] === "*") at++;
  return at === pattern.length;
};

/**
 * Tells whether a path fits a pattern of glob(7): `*`, `?` and `[…]` stand for no slash, and for no leading dot.
 *
 * @example globMatch("/var/log/*.log", "/var/log/auth.log") // true
 */
export const globMatch = (pattern: string, path: string): boolean => {
  const parts = pattern.split("/");
  const names = path.split("/");
  return parts.length === names.length && parts.every((part, at) => partMatches(part, names[at] ?? ""));
};
