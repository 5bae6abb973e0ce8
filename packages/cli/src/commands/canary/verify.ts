import type { Verdict } from "@decnet/engine";
import type { Command } from "commander";
import { EXIT } from "../../exit-codes.ts";
import type { ConfigOptions } from "../../open.ts";
import { table } from "../../terminal/table.ts";
import { arm } from "./arm.ts";
import { findToken, shortId } from "./find-token.ts";
import { withCanaries } from "./with-canaries.ts";

interface Options extends ConfigOptions {
  readonly json?: boolean;
}

const isWell = ({ found, rederived, companions }: Verdict): boolean =>
  found === "intact" && rederived === "same" && companions.every((companion) => companion.found === "intact");

const shown = (verdict: Verdict): string => {
  const rows = table(
    ["ID", "DECKY", "FILE", "BYTES MADE AGAIN", "PATH"],
    [[shortId({ uuid: verdict.token }), verdict.decky, verdict.found, verdict.rederived, verdict.path]],
  );
  const odd = verdict.companions.filter(({ found }) => found !== "intact");
  const lines = [...odd.map(({ path, found }) => `  ${found}: ${path}`)];
  if (verdict.why !== undefined) lines.unshift(`  because ${verdict.why}`);
  return [rows, ...lines].join("\n");
};

/** `decnet canary tokens verify`: makes the bytes again and compares them with those on the decky. */
export const verifyTokens = async (ids: readonly string[], options: Options): Promise<number> => {
  const verdicts = await withCanaries(options, async ({ canaries, store }) => {
    const tokens =
      ids.length > 0
        ? await Promise.all(ids.map((id) => findToken(id, store)))
        : (await store.tokens.all()).filter(({ state }) => state === "planted");
    const all: Verdict[] = [];
    for (const token of tokens) all.push(await canaries.verify(token, arm));
    return all;
  });
  const text = verdicts.length === 0 ? "no token is planted" : verdicts.map(shown).join("\n");
  process.stdout.write(`${options.json === true ? JSON.stringify(verdicts) : text}\n`);
  return verdicts.every(isWell) ? EXIT.done : EXIT.failures;
};

export const addVerify = (tokens: Command, run: (work: Promise<number>) => Promise<void>): void => {
  tokens
    .command("verify")
    .description(
      "make the bytes again and compare them with those on the decky; ends with 1 where they differ",
    )
    .argument("[id...]", "the beginning of a token's id; default: all that are planted")
    .option("-c, --config <file>", "config file")
    .option("--json", "one JSON document")
    .action((ids: readonly string[], options: Options) => run(verifyTokens(ids, options)));
};
