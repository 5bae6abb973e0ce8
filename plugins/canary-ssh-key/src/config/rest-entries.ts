import type { CanaryContext, Random } from "@decnet/sdk";
import type { Entry } from "./entry.ts";

const DEFAULTS: readonly (readonly (readonly [string, string])[])[] = [
  [
    ["ServerAliveInterval", "60"],
    ["ServerAliveCountMax", "3"],
  ],
  [["ServerAliveInterval", "120"]],
  [["AddKeysToAgent", "yes"]],
  [["HashKnownHosts", "yes"]],
  [
    ["ControlMaster", "auto"],
    ["ControlPath", "~/.ssh/cm-%r@%h:%p"],
    ["ControlPersist", "10m"],
  ],
  [
    ["ControlMaster", "auto"],
    ["ControlPath", "~/.ssh/%C"],
    ["ControlPersist", "300"],
  ],
  [["ForwardX11", "no"]],
  [["VisualHostKey", "no"]],
  [["ConnectTimeout", "15"]],
  [["PreferredAuthentications", "publickey,password"]],
];

// The network that most of the neighbours are in, written as ssh_config(5) wants it.
const networkOf = ({ host, neighbours }: CanaryContext): string => {
  const address = neighbours[0]?.address || host.address;
  return address === "" ? "" : `${address.slice(0, address.lastIndexOf("."))}.*`;
};

const networkEntry = (ctx: CanaryContext, random: Random): readonly Entry[] => {
  const network = networkOf(ctx);
  if (network === "" || !random.bool(0.3)) return [];
  const options = [
    ["User", ctx.account.name],
    ...(random.bool(0.5) ? [["StrictHostKeyChecking", "accept-new"] as const] : []),
  ] as const;
  return [{ names: [network], options }];
};

/** What holds for whole networks, and for every host; at the end, since ssh takes the first value it finds. */
export const restEntries = (ctx: CanaryContext, identity: string): readonly Entry[] => {
  const random = ctx.random.fork("rest");
  const chosen = random.sample(DEFAULTS, random.int(1, 3)).flat();
  // Of two values of one option ssh takes the first; nobody writes both.
  const options = chosen.filter(([key], at) => chosen.findIndex(([other]) => other === key) === at);
  const own = random.bool(0.35) ? [["IdentityFile", identity] as const] : [];
  return [...networkEntry(ctx, random.fork("network")), { names: ["*"], options: [...options, ...own] }];
};
