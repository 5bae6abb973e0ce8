import type { CanaryToken, Store } from "@decnet/engine";
import { type Command, Option } from "commander";
import { EXIT } from "../../exit-codes.ts";
import type { ConfigOptions } from "../../open.ts";
import { table } from "../../terminal/table.ts";
import { shortId } from "./find-token.ts";
import { seconds } from "./told-uses.ts";
import { withStore } from "./with-store.ts";

interface Options extends ConfigOptions {
  readonly decky?: string;
  readonly state?: string;
  readonly json?: boolean;
}

/** A token as operators see it: neither its secret nor what its bytes are made from. */
export const shownToken = ({ secret_seed: _, recipe: __, ...token }: CanaryToken) => token;

const listed = async ({ decky, state }: Options, { tokens, deckies, triggers }: Store) => {
  const names = await deckies.names();
  const usage = await triggers.usage();
  return (await tokens.all())
    .map((token) => ({
      ...shownToken(token),
      decky: names.get(token.decky_uuid) ?? token.decky_uuid,
      uses: usage.get(token.uuid)?.uses ?? 0,
      last_used_at: usage.get(token.uuid)?.last ?? null,
    }))
    .filter(
      (row) => (decky === undefined || row.decky === decky) && (state === undefined || row.state === state),
    );
};

/** `decnet canary tokens list`: all of them, with how often they were used. */
export const listTokens = async (options: Options): Promise<number> => {
  const rows = await withStore(options, (store) => listed(options, store));
  const text = table(
    ["ID", "STATE", "CLASS", "DECKY", "PLACED (UTC)", "USES", "LAST USE (UTC)", "PATH"],
    rows.map((row) => [
      shortId(row),
      row.state,
      row.content_class,
      row.decky,
      seconds(row.placed_at),
      String(row.uses),
      seconds(row.last_used_at),
      row.placement_path,
    ]),
  );
  process.stdout.write(`${options.json === true ? JSON.stringify(rows) : text}\n`);
  return EXIT.done;
};

export const addList = (tokens: Command, run: (work: Promise<number>) => Promise<void>): void => {
  tokens
    .command("list")
    .description("all of them, with how often they were used")
    .option("--decky <name>", "only those of one decky")
    .addOption(
      new Option("--state <state>", "only those in one state").choices([
        "pending",
        "planted",
        "failed",
        "revoked",
      ]),
    )
    .option("-c, --config <file>", "config file")
    .option("--json", "one JSON document")
    .action((options: Options) => run(listTokens(options)));
};
