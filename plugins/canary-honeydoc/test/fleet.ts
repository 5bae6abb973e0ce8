import { HOUR } from "@decnet/sdk";
import { HOST, personInTurn, WRITTEN_AT } from "@decnet/sdk/testing";
import type { UserFile } from "../../../packages/engine/src/audit/tells/text/user-files.ts";
import { type Written, write } from "./pages.ts";

/** A page on a host of its own. */
export interface Kept extends Written {
  /** As the audit's tells are given it. */
  readonly file: UserFile;
}

// Nobody plants on all hosts at once.
const SPACING = 31 * HOUR;
const NAMES = ["ws", "db", "mail", "web", "build", "fs"];

const hostAt = (nth: number) => ({
  hostname: `${NAMES[nth % NAMES.length]}-lis-${String(nth + 11).padStart(3, "0")}`,
  address: `10.20.${4 + (nth % 3)}.${20 + nth}`,
});

/** Pages on as many hosts of one company, each of which knows the others. */
export const fleetOf = (hosts: number): Promise<Kept[]> =>
  Promise.all(
    Array.from({ length: hosts }, async (_, nth) => {
      const persona = personInTurn(nth);
      const page = await write(
        { seed: `fleet${nth}`, persona, host: { ...HOST, ...hostAt(nth) }, at: WRITTEN_AT - nth * SPACING },
        (ctx) => ({
          ...ctx,
          neighbours: Array.from({ length: hosts }, (_, other) => ({
            ...hostAt(other),
            services: ["ssh"],
          })).filter((_, other) => other !== nth),
        }),
      );
      const { path, account, host } = page.ctx;
      const file = {
        host: { decky: host.hostname, facts: host, languages: new Map([[account.name, persona.language]]) },
        file: { path, size: page.bytes.length, mtime: BigInt(page.ctx.clock.now()) * 1_000_000n },
        path,
        text: page.text,
        owner: account.name,
      } as unknown as UserFile;
      return { ...page, file };
    }),
  );
