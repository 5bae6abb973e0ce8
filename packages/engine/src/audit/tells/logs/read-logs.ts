import { type AuditFile, type AuditHost, toMs } from "@decnet/sdk";
import { gunzip } from "../formats/gunzip.ts";
import { type LogLine, lineParser } from "./parse-line.ts";
import { type Rotation, rotationOf } from "./rotation-of.ts";

/** A log that syslog writes, or wrote before it was rotated. */
export interface Log extends Rotation {
  readonly file: AuditFile;
  readonly path: string;
  readonly lines: readonly LogLine[];
  /** Lines without a stamp, blank ones aside. */
  readonly strays: number;
}

const LARGEST = 256 * 1024 * 1024;
const SAMPLE = 40;

// The installer's logs are BusyBox's, from another system than the host's own.
const isWanted = ({ path, kind, size }: AuditFile): boolean =>
  kind === "file" &&
  size <= LARGEST &&
  path.startsWith("/var/log/") &&
  !/^\/var\/log\/(?:installer|journal)\//.test(path);

const textOf = async (host: AuditHost, path: string): Promise<string | undefined> => {
  if (!path.endsWith(".gz")) return host.text(path);
  const bytes = await host.read(path);
  // What does not unpack is F01's.
  const result = bytes === undefined ? undefined : gunzip(bytes);
  if (result === undefined || "fault" in result) return undefined;
  return result.body.includes(0) ? undefined : Buffer.from(result.body).toString("utf8");
};

const isSyslog = (text: string, parse: ReturnType<typeof lineParser>): boolean => {
  const sample = text
    .slice(0, SAMPLE * 400)
    .split("\n", SAMPLE)
    .filter((line) => line.trim() !== "");
  const good = sample.filter((line, at) => (parse(line, at)?.tag ?? "") !== "").length;
  return good > 0 && good * 2 >= sample.length;
};

const readLog = async (host: AuditHost, file: AuditFile): Promise<Log | undefined> => {
  const { path } = file;
  const rotation = rotationOf(path);
  const isRuled = host.facts.syslogRules.some(({ path: to }) => to.replace(/^-/, "") === rotation.family);
  const text = await textOf(host, path);
  if (text === undefined) return undefined;
  const { zone } = host.facts;
  const mtime = toMs(file.mtime);
  if (!isRuled && !isSyslog(text, lineParser(zone, mtime))) return undefined;
  const parse = lineParser(zone, mtime);
  const lines: LogLine[] = [];
  let strays = 0;
  text.split("\n").forEach((raw, at) => {
    if (raw === "") return;
    const line = parse(raw, at + 1);
    if (line === undefined) strays++;
    else lines.push(line);
  });
  return { ...rotation, file, path, lines, strays };
};

const read = new WeakMap<AuditHost, Promise<readonly Log[]>>();

/** A host's syslog logs, with the rotated ones, read once for all tells; live ones before older ones. */
export const readLogs = (host: AuditHost): Promise<readonly Log[]> => {
  let logs = read.get(host);
  if (logs === undefined) {
    logs = (async () => {
      const found: Log[] = [];
      for (const file of host.files) {
        const log = isWanted(file) ? await readLog(host, file) : undefined;
        if (log !== undefined) found.push(log);
      }
      return found.sort((a, b) => (a.family === b.family ? a.age - b.age : a.family < b.family ? -1 : 1));
    })();
    read.set(host, logs);
  }
  return logs;
};
