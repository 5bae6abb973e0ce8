import { type CanaryContext, callbackHost, expand, isTechnical, type Random, tradeOf } from "@decnet/sdk";
import { PHRASES } from "../phrases/index.ts";
import type { Entry } from "./entry.ts";
import { type FarHost, farHostsOf } from "./far-hosts.ts";
import { remarkSlots } from "./remark-slots.ts";

const SECOND_HOST = 0.45;
const REMARKED = 0.6;
const BARE_NAME = 0.7;

const EXTRAS: readonly (readonly [string, string])[] = [
  ["ServerAliveInterval", "30"],
  ["ServerAliveInterval", "60"],
  ["Compression", "yes"],
  ["ConnectTimeout", "10"],
  ["ForwardAgent", "no"],
  ["TCPKeepAlive", "yes"],
  ["LogLevel", "ERROR"],
];

const optionsOf = (
  far: FarHost,
  hostName: string,
  identity: string,
  ctx: CanaryContext,
  random: Random,
): Entry["options"] => {
  const user = random.fork("user").pick(far.users);
  const port = random.fork("port").weighted([
    ["", 7],
    ["2222", 2],
    ["22022", 1],
    ["2200", 1],
  ]);
  const forward = `${random.fork("forward").int(154, 159)}32 127.0.0.1:5432`;
  return [
    ["HostName", hostName],
    ["User", user === "~" ? ctx.account.name : user],
    ...(port === "" ? [] : [["Port", port] as const]),
    ["IdentityFile", identity],
    ...(random.fork("only").bool(0.5) ? [["IdentitiesOnly", "yes"] as const] : []),
    ...(far.purpose === "replica" && random.fork("tunnel").bool(0.6)
      ? [["LocalForward", forward] as const]
      : []),
    ...(random.fork("extra").bool(0.4) ? [random.fork("which").pick(EXTRAS)] : []),
  ];
};

/** Hosts of a network that is reached through a host outside only. */
const behindOf = (gate: string, random: Random): Entry => {
  const [second, third] = [random.int(16, 31), random.int(0, 255)];
  const name = random.pick(["app", "web", "node", "int", "srv"]);
  const numbers = Array.from({ length: random.int(1, 3) }, (_, at) => at + random.int(1, 2));
  const aliases = [...new Set(numbers)].map((number) => `${gate}-${name}${number}`);
  // RFC 1918's second block, as clouds number their networks.
  const hostName = aliases.length > 1 ? `%h.int` : `172.${second}.${third}.${random.int(4, 250)}`;
  return {
    names: aliases,
    options: [
      ["HostName", hostName],
      ["ProxyJump", gate],
    ],
  };
};

/** The entries whose names the listener answers for, and what is reached through them. The first is always there. */
export const farEntries = (ctx: CanaryContext, identity: string): readonly Entry[] => {
  const random = ctx.random.fork("far hosts");
  const trade = tradeOf(ctx.persona.role);
  const kinds = farHostsOf(trade, ctx.language);
  const first = random.weighted(kinds.map((kind, at) => [kind, kinds.length - at] as const));
  const others = kinds.filter((kind) => kind !== first);
  const chosen = random.bool(SECOND_HOST) ? [first, random.pick(others)] : [first];
  return chosen.flatMap((far, at) => {
    const own = random.fork(far.purpose);
    const alias = own.pick(far.aliases);
    // Two hosts do not share a name.
    const label = at === 0 && own.fork("bare").bool(BARE_NAME) ? "" : own.pick(far.labels);
    const entry: Entry = {
      names: own.fork("names").bool(0.2) && label !== "" && label !== alias ? [alias, label] : [alias],
      options: optionsOf(far, callbackHost(ctx.canary, label), identity, ctx, own),
      ...(own.fork("remarked").bool(REMARKED) && {
        remark: expand(PHRASES[ctx.language], far.purpose, remarkSlots(ctx, own), own.fork("remark")),
      }),
    };
    const isGate = far.purpose === "jump" && isTechnical(trade) && own.fork("behind").bool(0.6);
    return isGate ? [entry, behindOf(alias, own.fork("behind it"))] : [entry];
  });
};
