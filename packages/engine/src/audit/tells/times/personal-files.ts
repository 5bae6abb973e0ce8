import { type Account, type AuditFile, type AuditHost, isHuman, toNs } from "@decnet/sdk";
import { remember } from "./remember.ts";

/** A file that a person of a host made. */
export interface PersonalFile {
  readonly file: AuditFile;
  readonly login: string;
}

const SKELETON = "/etc/skel/";

// What tools fetch, unpack, cache or log on a person's behalf, at any hour and with any time; and mail, which others send.
const BY_TOOLS =
  /(?:^|\/)(?:\.cache|\.cargo|\.config\/systemd|\.git|\.gnupg|\.local|\.npm|\.nvm|\.pyenv|\.rustup|\.vscode-server|[Mm]ail|Maildir|__pycache__|dist-packages|go\/pkg|logs?|node_modules|site-packages|snap|vendor|venv)\/|\.log(?:\.\d+)?(?:\.gz)?$|(?:^|\/)mbox$/;

const skeletonOf = async (host: AuditHost): Promise<ReadonlyMap<string, Uint8Array>> => {
  const files = host.files.filter(({ path, kind }) => kind === "file" && path.startsWith(SKELETON));
  const found = await Promise.all(
    files.map(async ({ path }) => [path.slice(SKELETON.length), await host.read(path)] as const),
  );
  return new Map(found.flatMap(([name, bytes]) => (bytes === undefined ? [] : [[name, bytes] as const])));
};

const isCopy = async (host: AuditHost, path: string, original: Uint8Array | undefined): Promise<boolean> => {
  const bytes = original === undefined ? undefined : await host.read(path);
  return bytes !== undefined && Buffer.from(bytes).equals(original as Uint8Array);
};

/**
 * What people made in their homes: not the copies of /etc/skel (useradd keeps their times), not what tools keep there, no
 * mail. Whose home it is in decides, not who owns it.
 */
export const personalFiles = remember(async (host: AuditHost): Promise<readonly PersonalFile[]> => {
  const skeleton = await skeletonOf(host);
  const homes = host.facts.accounts.filter((account) => isHuman(account) || account.uid === 0);
  const installed = toNs(host.facts.installedAt);
  const madeIn = async ({ home, name, uid }: Account): Promise<readonly PersonalFile[]> => {
    const found: PersonalFile[] = [];
    for (const file of host.files) {
      if (file.kind !== "file" || !file.path.startsWith(`${home}/`)) continue;
      const rest = file.path.slice(home.length + 1);
      // base-files brings root's dotfiles along, at their package's time.
      if (uid === 0 && file.mtime <= installed) continue;
      if (BY_TOOLS.test(rest) || (await isCopy(host, file.path, skeleton.get(rest)))) continue;
      found.push({ file, login: name });
    }
    return found;
  };
  return (await Promise.all(homes.map(madeIn))).flat();
});
