import { type AuditView, HOUR, isHuman, toMs } from "@decnet/sdk";
import { type Likeness, likestBodies } from "./likest-bodies.ts";
import { temporaryFiles, type UserFile, userFiles } from "./user-files.ts";

const known = new WeakMap<AuditView, Promise<readonly Likeness[]>>();

// Root's files from before the host was installed came with the image, and are the same wherever it was used.
const isOfImage = ({ host, file }: UserFile): boolean =>
  file.uid === 0 && toMs(file.mtime) < host.facts.installedAt + HOUR;

// Two hosts with the same daemon have the same of its files in /tmp.
const isPersons = ({ host, file }: UserFile): boolean =>
  file.uid === 0 || host.facts.accounts.some((account) => account.uid === file.uid && isHuman(account));

const compare = async ({ hosts }: AuditView): Promise<readonly Likeness[]> => {
  const files = await Promise.all(
    hosts.map(async (host) => [
      ...(await userFiles(host)),
      ...(await temporaryFiles(host)).filter(isPersons),
    ]),
  );
  return likestBodies(files.flat().filter((file) => !isOfImage(file)));
};

/** How alike the people's texts of all hosts are; compared once for each view. */
export const fleetBodies = (view: AuditView): Promise<readonly Likeness[]> => {
  const found = known.get(view) ?? compare(view);
  known.set(view, found);
  return found;
};
