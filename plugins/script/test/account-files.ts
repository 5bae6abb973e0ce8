import type { KnownFile, Persona } from "@decnet/sdk";
import { accountFor } from "@decnet/sdk/testing";

const FILES: readonly (readonly [string, string])[] = [
  ["Documents/invoices/2026/october.csv", "draft"],
  ["Documents/exports/list.csv", "draft"],
  ["Documents/minutes.md", "note"],
  ["Downloads/statement.csv", "draft"],
  ["backup/kestrel.sql.gz", "canary_mysql_dump"],
  ["notes/kestrel.txt", "note"],
  ["projects/billing-migration/docs/plan.md", "draft"],
  ["projects/kestrel/.git/config", "canary_git_config"],
  ["projects/kestrel/TODO.md", "todo"],
  ["projects/kestrel/sql/001.sql", "canary_git_config"],
  ["src/db-tools/.git/config", "canary_git_config"],
  [".ssh/id_ed25519", "canary_ssh_key"],
  ["Documents/with a blank/x.txt", "note"],
];

/** What an account has after some weeks: every file whose number `share` divides; all with 1. */
export const filesOf = (persona: Persona, share = 1): readonly KnownFile[] =>
  FILES.filter((_, at) => at % share === 0).map(([path, contentClass]) => ({
    path: `${accountFor(persona).home}/${path}`,
    contentClass,
  }));
