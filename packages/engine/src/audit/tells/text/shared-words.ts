import type { AuditHost } from "@decnet/sdk";
import type { UserFile } from "./user-files.ts";
import { userLines } from "./user-lines.ts";

/** A line, and the hosts on which people have it. */
export interface SharedLine {
  readonly text: string;
  readonly hosts: ReadonlySet<AuditHost>;
  /** Where it was seen first. */
  readonly file: UserFile;
  readonly line: number;
}

/** Shorter lines may be equal by chance. */
export const SHARED_LENGTH = 20;

// What any author of a script or a page writes the same way.
const IDIOM =
  /^(?:!\/|import |from \S+ import |if __name__ ==|set -|use (?:strict|warnings)|#?include |<!doctype|<\/?(?:html|head|body|meta|link)\b|export default |module\.exports|https?:\/\/\S+$|-\*- coding)|^[^\p{L}]*$/u;

/** Distinct lines of people, at least 20 characters long and no idiom of a language, with the hosts that have them. */
export const distinctLines = (files: readonly UserFile[]): readonly SharedLine[] => {
  const found = new Map<string, SharedLine & { readonly hosts: Set<AuditHost> }>();
  for (const file of files)
    for (const { line, text } of userLines(file)) {
      if (text.length < SHARED_LENGTH || IDIOM.test(text)) continue;
      const known = found.get(text);
      if (known === undefined) found.set(text, { text, hosts: new Set([file.host]), file, line });
      else known.hosts.add(file.host);
    }
  return [...found.values()];
};

const MANY = 3;

/** Lines that stand on at least three hosts, the most widespread first. */
export const sharedLines = (lines: readonly SharedLine[]): readonly SharedLine[] =>
  lines
    .filter(({ hosts }) => hosts.size >= MANY)
    .sort((a, b) => b.hosts.size - a.hosts.size || (a.text < b.text ? -1 : 1));
