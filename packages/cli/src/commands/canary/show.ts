import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { CanaryToken, Store } from "@decnet/engine";
import type { Command } from "commander";
import { EXIT } from "../../exit-codes.ts";
import type { ConfigOptions } from "../../open.ts";
import { table } from "../../terminal/table.ts";
import { findToken } from "./find-token.ts";
import { shownToken } from "./list.ts";
import { tokenDocument } from "./token-document.ts";
import { type ToldAlert, toldAlerts } from "./told-alerts.ts";
import { toldUses } from "./told-uses.ts";
import { withStore } from "./with-store.ts";

interface Options extends ConfigOptions {
  readonly json?: boolean;
}

const SHOWN = 20;
// Where there is no terminal, such as in a pipe; all of it is in the JSON.
const USUAL_WIDTH = 120;

type Facts = ReturnType<typeof shownToken> & { readonly decky: string };

const factsOf = async (token: CanaryToken, { deckies }: Store): Promise<Facts> => ({
  ...shownToken(token),
  decky: (await deckies.names()).get(token.decky_uuid) ?? token.decky_uuid,
});

const happened = async ({ uuid }: Facts, { triggers, alerts, deliveries }: Store): Promise<string[]> => {
  const uses = (await triggers.latest(uuid, SHOWN)).reverse();
  const all = await alerts.ofToken(uuid);
  const told: ToldAlert[] = [];
  for (const alert of all.slice(-SHOWN))
    told.push({ ...alert, deliveries: await deliveries.ofAlert(alert.id) });
  const width = process.stdout.columns ?? USUAL_WIDTH;
  return [...toldUses(uses, await triggers.countOf(uuid), width), ...toldAlerts(told, all.length)];
};

const shownText = async (facts: Facts, store: Store): Promise<string> => {
  const fields = Object.entries(facts).map(([name, value]) => [name, String(value ?? "-")]);
  const lines = await happened(facts, store);
  return `${table([], fields).trimStart()}\n\n${lines.join("\n")}\n`;
};

/** `decnet canary tokens show`: one token, what makes it fire, its uses, and who was told of them. */
export const showToken = async (id: string, options: Options): Promise<number> =>
  withStore(options, async (store) => {
    const facts = await factsOf(await findToken(id, store), store);
    if (options.json === true)
      await pipeline(Readable.from(tokenDocument(facts, store)), process.stdout, { end: false });
    else process.stdout.write(await shownText(facts, store));
    return EXIT.done;
  });

export const addShow = (tokens: Command, run: (work: Promise<number>) => Promise<void>): void => {
  tokens
    .command("show")
    .description("one token, what makes it fire, its last uses, and who was told of them")
    .argument("<id>", "the beginning of its id, or of its callback token")
    .option("-c, --config <file>", "config file")
    .option("--json", "one JSON document, with all uses and alerts")
    .action((id: string, options: Options) => run(showToken(id, options)));
};
