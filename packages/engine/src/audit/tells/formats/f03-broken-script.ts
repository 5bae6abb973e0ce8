import type { AuditHost, Hit, Tell } from "@decnet/sdk";
import { extensionOf } from "./extension-of.ts";
import { isHandWritten } from "./is-hand-written.ts";
import { languageOf } from "./language-of.ts";
import { type Language, parseScripts } from "./parse-scripts.ts";

interface Source {
  readonly decky: string;
  readonly path: string;
  readonly body: Uint8Array;
}

const LARGEST = 1024 * 1024;

// Names without a dot may be scripts too: those in a bin or cron folder, or with an exec bit.
const isCandidate = (path: string, mode: number): boolean =>
  ["sh", "bash", "py", "pl", "rb", "php", "js"].includes(extensionOf(path)) ||
  (extensionOf(path) === "" && (mode & 0o111) !== 0);

const scriptsOf = async (host: AuditHost, found: Map<Language, Source[]>): Promise<Hit[]> => {
  const hits: Hit[] = [];
  for (const { path, kind, size, mode } of host.files) {
    if (kind !== "file" || size === 0 || size > LARGEST || !isHandWritten(path) || !isCandidate(path, mode))
      continue;
    const text = await host.text(path);
    const script = text === undefined ? undefined : languageOf(path, text);
    if (script?.contradiction !== undefined)
      hits.push({ decky: host.decky, path, line: 1, seen: script.contradiction });
    if (script?.language === undefined) continue;
    const body = await host.read(path);
    if (body === undefined) continue;
    const sources = found.get(script.language) ?? [];
    sources.push({ decky: host.decky, path, body });
    found.set(script.language, sources);
  }
  return hits;
};

/** F03: a script that its own interpreter refuses to read. */
export const BROKEN_SCRIPT: Tell = {
  id: "F03",
  weight: 2,
  title: "script does not parse",
  rule: "`bash -n`, `sh -n` or Python's parser refuses it, by its first line or else its extension; or its extension names another language than its first line. Only where people write; libraries and caches do not count.",
  reading:
    "Run the same parser by hand. Python 2 sources without a first line of their own, and syntax newer than the interpreter here, look the same.",
  async check({ hosts }) {
    const found = new Map<Language, Source[]>();
    const hits: Hit[] = [];
    for (const host of hosts) hits.push(...(await scriptsOf(host, found)));
    for (const [language, sources] of found) {
      const faults = await parseScripts(
        language,
        sources.map(({ body }) => body),
      );
      sources.forEach(({ decky, path }, at) => {
        const fault = faults[at];
        if (fault !== undefined) hits.push({ decky, path, seen: `${language} does not parse it: ${fault}` });
      });
    }
    return hits;
  },
};
