import { posix } from "node:path";
import type { AuditFile, AuditHost, Hit, Tell } from "@decnet/sdk";
import { octal } from "./octal.ts";
import { isPrivateKey } from "./private-key.ts";

const OTHERS_READ = 0o004;
const OTHERS_PASS = 0o001;

// Tools write these 0600 themselves, or refuse to use them when they are not.
const ALWAYS_CLOSED =
  /\/(?:\.aws\/credentials|\.azure\/accessTokens\.json|\.docker\/config\.json|\.git-credentials|\.kube\/config|\.netrc|\.pgpass|\.vault-token|\.config\/gcloud\/(?:credentials\.db|application_default_credentials\.json))$/;
// People write these; umask 022 leaves them 0644, and only a closed folder above hides them.
const BY_HAND =
  /\/(?:\.env(?:\.(?!dist|example|sample|template|test)\w+)?|\.htpasswd|\.my\.cnf|\.npmrc|\.pypirc|credentials(?:\.\w+)?|secrets?\.(?:env|ini|json|ya?ml)|wp-config\.php|[^/]+\.kdbx)$/;
const MAYBE_KEY = /\/(?:id_[^/.]+|[^/]+\.(?:key|pem|ppk))$/;
const WHERE = /^\/(?:home|root|srv|opt|var\/www|var\/backups|tmp|etc)\//;
// Test data and examples of libraries.
const BROUGHT = /\/(?:node_modules|vendor|(?:site|dist)-packages|testdata|examples?|\.cargo|\.cache)\//;

const isReachable = (host: AuditHost, path: string): boolean => {
  for (let folder = posix.dirname(path); folder !== "/"; folder = posix.dirname(folder))
    if (((host.at(folder)?.mode ?? OTHERS_PASS) & OTHERS_PASS) === 0) return false;
  return true;
};

const secretOf = async (host: AuditHost, file: AuditFile): Promise<string | undefined> => {
  const { path, size } = file;
  if (size === 0) return undefined;
  if (ALWAYS_CLOSED.test(path)) return "which its own tool would have closed";
  if (!isReachable(host, path)) return undefined;
  if (BY_HAND.test(path)) return "and nothing above it is closed";
  return MAYBE_KEY.test(path) && (await isPrivateKey(host, file))
    ? "a private key, and nothing above it is closed"
    : undefined;
};

const readableOn = async (host: AuditHost): Promise<readonly Hit[]> => {
  const hits: Hit[] = [];
  for (const file of host.files) {
    const { path, kind, mode } = file;
    if (kind !== "file" || (mode & OTHERS_READ) === 0 || !WHERE.test(path) || BROUGHT.test(path)) continue;
    const why = await secretOf(host, file);
    if (why !== undefined) hits.push({ decky: host.decky, path, seen: `mode ${octal(mode)}, ${why}` });
  }
  return hits;
};

/** P05: secrets anybody may read. */
export const READABLE_SECRET: Tell = {
  id: "P05",
  weight: 2,
  title: "world-readable secret",
  rule: "Credentials of a tool that writes them 0600 (aws, kubectl, psql, …) with o+r; or a .env, a password file or a private key with o+r below folders that others may pass.",
  reading:
    "`find / -name .env -perm -o+r`. A careless colleague leaves one; a careless colleague with aws-cli does not, for it closes its file itself.",
  check: async ({ hosts }) => (await Promise.all(hosts.map(readableOn))).flat(),
};
