import type { CanaryTrigger } from "@decnet/engine";
import type { Command } from "commander";
import { EXIT } from "../../exit-codes.ts";
import type { ConfigOptions } from "../../open.ts";
import { table } from "../../terminal/table.ts";
import { findToken } from "./find-token.ts";
import { shownToken } from "./list.ts";
import { withStore } from "./with-store.ts";

interface Options extends ConfigOptions {
  readonly json?: boolean;
}

const SHOWN_USES = 20;

const what = ({ request_method, request_path, dns_qname, detail }: CanaryTrigger): string =>
  dns_qname ?? (request_path === null ? (detail ?? "") : `${request_method ?? ""} ${request_path}`);

const usesTable = (uses: readonly CanaryTrigger[]): string =>
  uses.length === 0
    ? "never used"
    : table(
        ["WHEN (UTC)", "KIND", "FROM", "WHAT", "USER AGENT"],
        uses.map((use) => [
          use.occurred_at.slice(0, 19).replace("T", " "),
          use.kind,
          use.src_ip,
          what(use),
          use.user_agent ?? "",
        ]),
      );

/** `decnet canary tokens show`: one token, what makes it fire, and its last uses. */
export const showToken = async (id: string, options: Options): Promise<number> => {
  const { token, decky, uses } = await withStore(options, async (store) => {
    const found = await findToken(id, store);
    return {
      token: shownToken(found),
      decky: (await store.deckies.names()).get(found.decky_uuid) ?? found.decky_uuid,
      uses: await store.triggers.latest(found.uuid, SHOWN_USES),
    };
  });
  const fields = Object.entries({ ...token, decky }).map(([name, value]) => [name, String(value ?? "-")]);
  const text = `${table([], fields)}\n\n${usesTable(uses)}`.trimStart();
  process.stdout.write(`${options.json === true ? JSON.stringify({ ...token, decky, uses }) : text}\n`);
  return EXIT.done;
};

export const addShow = (tokens: Command, run: (work: Promise<number>) => Promise<void>): void => {
  tokens
    .command("show")
    .description("one token, what makes it fire, and its last uses")
    .argument("<id>", "the beginning of its id, or of its callback token")
    .option("-c, --config <file>", "config file")
    .option("--json", "one JSON document")
    .action((id: string, options: Options) => run(showToken(id, options)));
};
