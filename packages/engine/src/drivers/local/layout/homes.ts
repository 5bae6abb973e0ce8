import type { Random } from "@decnet/sdk";
import { file, folder, type LayoutEntry } from "./entry.ts";
import type { PersonalLogin } from "./host-accounts.ts";
import { SKEL } from "./skel-files.ts";

/** A person's home as adduser leaves it: DIR_MODE 0700 since Debian 12's adduser 3.122, the skeleton copied to it. */
export const home = (person: PersonalLogin, random: Random): LayoutEntry[] => {
  const { home: path, uid, gid, createdAt } = person;
  let copiedAt = createdAt;
  const files = Object.entries(SKEL).map(([name, text]) => {
    copiedAt += BigInt(random.int(80_000, 900_000));
    return file(`${path}/${name}`, text, copiedAt, { uid, gid });
  });
  return [folder(path, copiedAt, { mode: 0o700, uid, gid }), ...files];
};
