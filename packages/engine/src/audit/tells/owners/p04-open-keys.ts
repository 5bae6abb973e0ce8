import type { AuditHost, Hit, Tell } from "@decnet/sdk";
import { loginHomes } from "./homes.ts";
import { octal } from "./octal.ts";
import { isPrivateKey } from "./private-key.ts";

const OTHERS = 0o077;
const HOST_KEY = /^\/etc\/ssh\/ssh_host_[^/]+_key$/;

const openOn = async (host: AuditHost): Promise<readonly Hit[]> => {
  const folders = loginHomes(host).map((home) => `${home}/.ssh`);
  const hits: Hit[] = [];
  for (const file of host.files) {
    const { path, kind, mode } = file;
    const isFolder = kind === "folder" && folders.includes(path);
    const inFolder = HOST_KEY.test(path) || folders.some((folder) => path.startsWith(`${folder}/`));
    if ((mode & OTHERS) === 0 || !(isFolder || inFolder)) continue;
    if (isFolder)
      hits.push({ decky: host.decky, path, seen: `mode ${octal(mode)}, where ssh makes it 0700` });
    else if (await isPrivateKey(host, file))
      hits.push({ decky: host.decky, path, seen: `a private key of mode ${octal(mode)}, which ssh refuses` });
  }
  return hits;
};

/** P04: keys that lie open. */
export const OPEN_KEYS: Tell = {
  id: "P04",
  weight: 3,
  title: "open keys",
  rule: "A ~/.ssh, or a private key in it or of the host in /etc/ssh, on which group or others have any right.",
  reading:
    "`ssh -i KEY` says: UNPROTECTED PRIVATE KEY FILE. ssh and ssh-keygen make the folder 0700 and keys 0600; a folder made by hand is 0755, a key that works never is.",
  check: async ({ hosts }) => (await Promise.all(hosts.map(openOn))).flat(),
};
