import { gunzipSync } from "node:zlib";
import type { AuditFile, AuditHost } from "@decnet/sdk";

const DATED = /^\/var\/log\/|\/\.git\/logs\/|\/\.(?:bash|zsh)_history$/;

const unpacked = (bytes: Uint8Array): string | undefined => {
  try {
    return gunzipSync(bytes).toString("utf8");
  } catch {
    return undefined;
  }
};

/** Tells whether a file's lines bear the moments at which they were written. */
export const isDated = ({ kind, path, size }: AuditFile): boolean =>
  kind === "file" && size > 0 && DATED.test(path);

/** A log's lines, also of a packed one; none when it is no text. */
export const logLines = async (host: AuditHost, path: string): Promise<readonly string[]> => {
  const bytes = path.endsWith(".gz") ? await host.read(path) : undefined;
  const text = bytes === undefined ? await host.text(path) : unpacked(bytes);
  return text?.split("\n") ?? [];
};
