import type { AuditHost, Hit, Tell } from "@decnet/sdk";

const HASH = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

const isStored = (host: AuditHost, git: string, hash: string): boolean =>
  host.at(`${git}/objects/${hash.slice(0, 2)}/${hash.slice(2)}`) !== undefined ||
  // What a pack or another repository holds is not looked up: either may have it.
  host.at(`${git}/objects/info/alternates`) !== undefined ||
  host.files.some(({ path }) => path.startsWith(`${git}/objects/pack/`) && path.endsWith(".pack"));

/** What `git status` would say of a repository, but for its work tree; nothing when it is content. */
const faultOf = async (host: AuditHost, git: string): Promise<string | undefined> => {
  const head = (await host.text(`${git}/HEAD`))?.trim();
  if (head === undefined) return "no HEAD";
  if (host.at(`${git}/objects`)?.kind !== "folder") return "no objects";
  if (host.at(`${git}/refs`)?.kind !== "folder") return "no refs";
  const branch = /^ref: (refs\/\S+)$/.exec(head)?.[1];
  if (branch === undefined && !HASH.test(head))
    return `a HEAD that says ${JSON.stringify(head.slice(0, 60))}`;
  const tip = branch === undefined ? head : (await host.text(`${git}/${branch}`))?.trim();
  if (tip === undefined) return undefined;
  if (!HASH.test(tip)) return `a ${branch} that is no hash`;
  return isStored(host, git, tip) ? undefined : `a commit ${tip.slice(0, 7)} that its objects lack`;
};

/** F05: a `.git` that is no repository. */
export const LONE_GIT: Tell = {
  id: "F05",
  weight: 3,
  title: "lone .git",
  rule: "A folder .git without HEAD, objects/ or refs/, with a HEAD that is neither a ref nor a hash, or whose branch points to a commit that is neither loose nor possibly in a pack.",
  reading:
    "`git -C FOLDER status` says: not a git repository, or: bad object. Only a broken disk leaves the same.",
  async check({ hosts }) {
    const hits: Hit[] = [];
    for (const host of hosts) {
      for (const { path, kind } of host.files) {
        if (kind !== "folder" || !path.endsWith("/.git")) continue;
        const fault = await faultOf(host, path);
        if (fault !== undefined) hits.push({ decky: host.decky, path, seen: `a repository with ${fault}` });
      }
    }
    return hits;
  },
};
