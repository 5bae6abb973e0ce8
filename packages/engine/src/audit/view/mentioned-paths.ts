import { gunzipSync } from "node:zlib";
import type { AuditFile, CronJob } from "@decnet/sdk";

// Each costs a question to the engine.
const MOST = 1000;
const PATH = /(?<![\w.~-])\/[A-Za-z][\w.+-]*(?:\/[\w.+-]+)+/g;

const textOf = (path: string, bytes: Uint8Array): string => {
  if (!path.endsWith(".gz")) return Buffer.from(bytes).toString("latin1");
  try {
    return gunzipSync(bytes).toString("latin1");
  } catch {
    return "";
  }
};

/**
 * The paths that crontabs and logs speak of: what an intruder looks up first.
 *
 * @example mentionedPaths([{ schedule: "@daily", user: "root", command: "/usr/local/bin/dump -q" }], [], new Map())
 * // ["/usr/local/bin/dump"]
 */
export const mentionedPaths = (
  crontab: readonly CronJob[],
  files: readonly AuditFile[],
  bytes: ReadonlyMap<string, Uint8Array>,
): readonly string[] => {
  const logs = files.filter(({ path }) => path.startsWith("/var/log/"));
  const texts = logs.map(({ path }) => textOf(path, bytes.get(path) ?? new Uint8Array()));
  const all = [...crontab.map(({ command }) => command), ...texts].flatMap((text) => text.match(PATH) ?? []);
  return [...new Set(all)].slice(0, MOST);
};
