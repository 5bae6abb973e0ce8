import type { Language, Trade } from "@decnet/sdk";

/** What somebody connects to a host outside for; a remark about it is a phrase of that name. */
export type Purpose = "jump" | "offsite" | "staging" | "replica" | "transfer" | "files" | "shop";

/** A kind of host outside the company's own network, as a trade has one. */
export interface FarHost {
  readonly purpose: Purpose;
  /** What it is called for short. */
  readonly aliases: readonly string[];
  /** What may stand before its domain. */
  readonly labels: readonly string[];
  /** Logins there; `~` is the account's own. */
  readonly users: readonly string[];
}

const JUMP: FarHost = {
  purpose: "jump",
  aliases: ["bastion", "jump", "gw", "gateway", "jumphost", "hop", "edge"],
  labels: ["bastion", "gw", "jump", "gw1", "edge"],
  users: ["~", "~", "admin", "debian", "jump"],
};
const OFFSITE: FarHost = {
  purpose: "offsite",
  aliases: ["offsite", "backup-ext", "vault", "bkp", "offsite1", "storage"],
  labels: ["offsite", "bkp", "storage", "bk2"],
  users: ["backup", "~", "root", "borg", "rsync"],
};
const STAGING: FarHost = {
  purpose: "staging",
  aliases: ["staging", "stage", "stg", "demo", "preview", "testing"],
  labels: ["staging", "stg", "demo", "www"],
  users: ["deploy", "~", "www-data", "ubuntu", "debian"],
};
const REPLICA: FarHost = {
  purpose: "replica",
  aliases: ["db-ext", "replica", "dwh", "db-dr", "pg-dr", "standby"],
  labels: ["db", "replica", "pg1", "dwh", "db2"],
  users: ["postgres", "~", "dba", "root"],
};
const SHOP: FarHost = {
  purpose: "shop",
  aliases: ["shop", "web", "www", "hosting", "site"],
  labels: ["www", "web", "shop", "ftp"],
  users: ["www", "~", "web", "ftp"],
};

const office = (purpose: Purpose, users: readonly string[], names: Record<Language, readonly string[]>) =>
  Object.fromEntries(
    Object.entries(names).map(([language, aliases]) => [
      language,
      { purpose, aliases, labels: ["sftp", "files", "data", "ftp"], users },
    ]),
  ) as unknown as Record<Language, FarHost>;

const TRANSFER = office("transfer", ["~", "sftp", "upload"], {
  en: ["bank", "sftp", "transfer", "bank-sftp", "payments"],
  es: ["banco", "sftp", "sftp-banco", "gestoria", "envios"],
  pt: ["banco", "sftp", "sftp-banco", "contabilidade", "envios"],
  fr: ["banque", "sftp", "sftp-banque", "cabinet", "envois"],
  de: ["bank", "sftp", "sftp-bank", "steuerbuero", "versand"],
});
const FILES = office("files", ["~", "~", "files"], {
  en: ["files", "archive", "nas", "share", "docs"],
  es: ["archivo", "ficheros", "nas", "compartido", "docs"],
  pt: ["arquivo", "ficheiros", "nas", "partilha", "docs"],
  fr: ["archives", "fichiers", "nas", "partage", "docs"],
  de: ["archiv", "dateien", "nas", "ablage", "doku"],
});

/** The hosts outside that somebody of this trade has a login on; never empty. */
export const farHostsOf = (trade: Trade, language: Language): readonly FarHost[] => {
  switch (trade) {
    case "ops":
      return [JUMP, OFFSITE, STAGING];
    case "dev":
      return [STAGING, JUMP, REPLICA];
    case "dba":
      return [REPLICA, JUMP, OFFSITE];
    case "support":
      return [JUMP, FILES[language], STAGING];
    case "finance":
    case "hr":
      return [TRANSFER[language], FILES[language]];
    case "sales":
      return [SHOP, FILES[language]];
    default:
      return [FILES[language], TRANSFER[language]];
  }
};
