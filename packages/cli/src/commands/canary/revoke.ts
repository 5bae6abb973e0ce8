import type { Revocation } from "@decnet/engine";
import type { Command } from "commander";
import { EXIT } from "../../exit-codes.ts";
import type { ConfigOptions } from "../../open.ts";
import { findToken, shortId } from "./find-token.ts";
import { withCanaries } from "./with-canaries.ts";

interface Options extends ConfigOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const shown = ({ token, removed, left }: Revocation, dryRun: boolean): string =>
  [
    `${shortId({ uuid: token })} ${dryRun ? "would be silenced" : "is silent"}`,
    ...removed.map((path) => `  ${dryRun ? "would remove" : "removed"} ${path}`),
    ...left.map(({ path, why }) => `  left ${path}: ${why}`),
  ].join("\n");

/** `decnet canary tokens revoke`: silences tokens and takes their files away. */
export const revokeTokens = async (ids: readonly string[], options: Options): Promise<number> => {
  const { dryRun = false, json = false } = options;
  const done = await withCanaries(options, async ({ canaries, store }) => {
    const tokens = await Promise.all(ids.map((id) => findToken(id, store)));
    const all: Revocation[] = [];
    for (const token of tokens)
      all.push(await (dryRun ? canaries.wouldRevoke(token) : canaries.revoke(token)));
    return all;
  });
  const text = done.map((one) => shown(one, dryRun)).join("\n");
  process.stdout.write(`${json ? JSON.stringify(done) : text}\n`);
  return done.every(({ left }) => left.length === 0) ? EXIT.done : EXIT.failures;
};

export const addRevoke = (tokens: Command, run: (work: Promise<number>) => Promise<void>): void => {
  tokens
    .command("revoke")
    .description("silence tokens for good, and remove their files where nobody touched them")
    .argument("<id...>", "the beginning of a token's id")
    .option("-c, --config <file>", "config file")
    .option("--dry-run", "say what would be removed")
    .option("--json", "one JSON document")
    .action((ids: readonly string[], options: Options) => run(revokeTokens(ids, options)));
};
