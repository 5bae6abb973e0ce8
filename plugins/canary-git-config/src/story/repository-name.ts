import { type CanaryContext, isTechnical, type Language, Random, type Trade, tradeOf } from "@decnet/sdk";
import { companyOf, projectFor } from "../world/project.ts";

const TECHNICAL: Readonly<Partial<Record<Trade, readonly string[]>>> = {
  ops: [
    "infra-scripts",
    "ops-tools",
    "server-scripts",
    "admin-tools",
    "{slug}-ops",
    "{slug}-scripts",
    "{company}-infra",
  ],
  dev: ["{slug}-tools", "{slug}-utils", "dev-tools", "{slug}-scripts", "release-tools", "{slug}-deploy"],
  dba: ["db-tools", "db-scripts", "{slug}-db", "sql-tools", "pg-scripts", "{slug}-sql"],
  support: ["support-tools", "helpdesk-scripts", "{slug}-support", "field-tools", "{slug}-scripts"],
};

const OFFICE: Readonly<Record<Language, readonly string[]>> = {
  en: ["reports", "month-end", "{slug}-figures", "office-tools", "{slug}-reports", "{company}-lists"],
  es: ["informes", "cierre-mensual", "{slug}-cifras", "utilidades", "{slug}-informes", "listados"],
  pt: ["relatorios", "fecho-mensal", "{slug}-numeros", "utilitarios", "{slug}-relatorios", "listagens"],
  fr: ["rapports", "cloture", "{slug}-chiffres", "outils", "{slug}-rapports", "listes"],
  de: ["berichte", "monatsabschluss", "{slug}-zahlen", "werkzeuge", "{slug}-berichte", "listen"],
};

const FOLDERS = ["", "", "", "src/", "git/", "repos/", "projects/", "work/", "code/", "dev/"];

/** What a repository is called, and below which folder of its owner's home it lies. */
export const nameRepository = (ctx: CanaryContext): { readonly name: string; readonly folder: string } => {
  const { persona, language } = ctx;
  const random = ctx.random.fork("name");
  const trade = tradeOf(persona.role);
  const names = (isTechnical(trade) ? TECHNICAL[trade] : undefined) ?? OFFICE[language];
  const name = random
    .pick(names)
    .replace("{slug}", projectFor(ctx).slug)
    .replace("{company}", companyOf(persona.email));
  // One person keeps all repositories in one place.
  const folder = Random.from(persona.email).fork("repositories").pick(FOLDERS);
  return { name, folder };
};
