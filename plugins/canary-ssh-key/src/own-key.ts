import { type CanaryContext, callbackHost } from "@decnet/sdk";
import { keyPair, SEED_BYTES } from "./key/ed25519.ts";
import type { PrivateKeyParts } from "./key/private-key-file.ts";

const NAMED_AFTER_HOST = 0.45;

// ssh-keygen's own comment is login@host, and a host may have its domain after it.
const commentOf = ({ account, host, canary, random }: CanaryContext): string => {
  const label = host.hostname.split(".", 1)[0] ?? "";
  const isFull = random.fork("comment").bool(NAMED_AFTER_HOST);
  return `${account.name}@${callbackHost(canary, isFull ? label : "")}`;
};

/** The account's key: the same for the private file and for its public half. */
export const ownKey = (ctx: CanaryContext): PrivateKeyParts => {
  const random = ctx.random.fork("key");
  return {
    pair: keyPair(random.fork("seed").bytes(SEED_BYTES)),
    comment: commentOf(ctx),
    check: Buffer.from(random.fork("check").bytes(4)).readUInt32BE(),
  };
};
