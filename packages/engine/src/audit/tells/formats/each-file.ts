import type { AuditFile, AuditHost, AuditView, Hit } from "@decnet/sdk";

/** What is wrong with one file, said in a sentence; nothing when all is well. */
export type Judge = (file: AuditFile, host: AuditHost) => Promise<readonly string[] | string | undefined>;

/** Shows every plain file that holds something to a judge; one hit for each thing it says. */
export const eachFile = async (
  { hosts }: AuditView,
  wanted: (path: string) => boolean,
  judge: Judge,
): Promise<Hit[]> => {
  const hits: Hit[] = [];
  for (const host of hosts) {
    for (const file of host.files) {
      if (file.kind !== "file" || file.size === 0 || !wanted(file.path)) continue;
      const said = (await judge(file, host)) ?? [];
      for (const seen of typeof said === "string" ? [said] : said)
        hits.push({ decky: host.decky, path: file.path, seen });
    }
  }
  return hits;
};
