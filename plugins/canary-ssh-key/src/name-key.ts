import {
  type CanaryContext,
  companyLabel,
  isTechnical,
  type Language,
  Random,
  slug,
  type Trade,
  tradeOf,
} from "@decnet/sdk";

const BY_TRADE: Readonly<Partial<Record<Trade, readonly string[]>>> = {
  ops: ["admin", "prod", "backup", "infra", "deploy"],
  dev: ["deploy", "git", "staging", "ci"],
  dba: ["db", "replica", "backup", "prod"],
  support: ["support", "remote", "admin"],
};

const AT_WORK: Readonly<Record<Language, readonly string[]>> = {
  en: ["work", "office", "server"],
  es: ["trabajo", "oficina", "servidor"],
  pt: ["trabalho", "escritorio", "servidor"],
  fr: ["travail", "bureau", "serveur"],
  de: ["arbeit", "firma", "server"],
};

const purposeOf = ({ persona, language, projects }: CanaryContext, random: Random): string => {
  const trade = tradeOf(persona.role);
  const own = (isTechnical(trade) ? BY_TRADE[trade] : undefined) ?? AT_WORK[language];
  const company = slug(companyLabel(persona.email));
  return random.weighted([
    [random.pick(own), 6],
    [random.pick(AT_WORK[language]), 2],
    [company || random.pick(own), 2],
    [projects.length > 0 ? random.pick(projects).slug : random.pick(own), 2],
  ]);
};

const PLAIN_SHARE = 0.65;
const SEPARATORS = ["_", "_", "-", "."];

/** `~/.ssh/id_ed25519`, as ssh-keygen offers it, or with what it is for after it. */
export const nameKey = (ctx: CanaryContext): string => {
  const random = ctx.random.fork("name");
  // One person sets names apart one way.
  const separator = Random.from(ctx.persona.email).fork("key names").pick(SEPARATORS);
  const purpose = random.bool(PLAIN_SHARE) ? "" : `${separator}${purposeOf(ctx, random)}`;
  return `${ctx.account.home}/.ssh/id_ed25519${purpose}`;
};
