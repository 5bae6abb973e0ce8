import { posix } from "node:path";
import type { CanaryContext, Companion, EpochMs } from "@decnet/sdk";
import { Random } from "@decnet/sdk";
import { farEntries } from "./config/far-entries.ts";
import { writeConfig } from "./config/write-config.ts";
import { writePublicKey } from "./key/private-key-file.ts";
import { knownHosts } from "./known-hosts/known-hosts.ts";
import { configSavedAt, hostsNotedAt } from "./moments.ts";
import { ownKey } from "./own-key.ts";

const PUBLIC_MODE = 0o644;
const PRIVATE_MODE = 0o600;
const CLOSED_CONFIGS = 0.4;

const savedAt = (at: EpochMs | undefined) => (at === undefined ? {} : { at });

// An editor leaves it as umask 022 wants it; many have been told to close it.
const configMode = (email: string): number =>
  Random.from(email).fork("config mode").bool(CLOSED_CONFIGS) ? PRIVATE_MODE : PUBLIC_MODE;

const notedHosts = (ctx: CanaryContext, folder: string): readonly Companion[] => {
  const { now, before } = knownHosts(ctx, farEntries(ctx, ctx.path));
  const noted = hostsNotedAt(ctx);
  const file = (path: string, body: string, mode: number, at: EpochMs | undefined): Companion[] =>
    body === "" ? [] : [{ path, body, mode, optional: true, ...savedAt(at) }];
  // ssh writes the list anew, closed, when it learns more keys of a host; the list it began with is as umask wants it.
  const mode = before === undefined ? PUBLIC_MODE : PRIVATE_MODE;
  return [
    ...file(`${folder}/known_hosts`, now, mode, noted.last),
    ...file(`${folder}/known_hosts.old`, before ?? "", PUBLIC_MODE, noted.before),
  ];
};

/** What belongs to a key: its public half, the config that names the host, and the hosts that ssh knows. */
export const companions = (ctx: CanaryContext): readonly Companion[] => {
  const folder = posix.dirname(ctx.path);
  return [
    { path: `${ctx.path}.pub`, body: writePublicKey(ownKey(ctx)), mode: PUBLIC_MODE },
    {
      path: `${folder}/config`,
      body: writeConfig(ctx),
      mode: configMode(ctx.persona.email),
      ...savedAt(configSavedAt(ctx)),
    },
    ...notedHosts(ctx, folder),
  ];
};
