import { type AuditHost, type Hit, isoNs, type Tell } from "@decnet/sdk";
import { sha256 } from "../../../sha256.ts";

const rewritten = async (host: AuditHost): Promise<readonly Hit[]> => {
  const hits: Hit[] = [];
  for (const { path, kind, mtime } of host.files) {
    const before = host.earlier?.get(path);
    if (kind !== "file" || before === undefined || mtime >= before.mtime) continue;
    const bytes = await host.read(path);
    if (bytes === undefined || sha256(bytes) === before.hashes.at(-1)) continue;
    const seen = `rewritten since the earlier audit, and its mtime went from ${isoNs(before.mtime)} back to ${isoNs(mtime)}`;
    hits.push({ decky: host.decky, path, seen });
  }
  return hits;
};

/** T07: a newer text with an older time. */
export const RUNS_BACK: Tell = {
  id: "T07",
  weight: 3,
  title: "time runs back",
  rule: "A file with other bytes than the earlier audit saw, and an older mtime than it had then.",
  reading:
    "Look twice, some hours apart. Only a backup that was restored, or mv and cp -p of an older file over a newer one, do the same.",
  async check({ hosts }) {
    if (hosts.every(({ earlier }) => earlier === undefined))
      throw new Error("cannot be checked here: needs an earlier audit (--against)");
    return (await Promise.all(hosts.map(rewritten))).flat();
  },
};
