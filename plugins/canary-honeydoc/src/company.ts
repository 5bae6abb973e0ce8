import { type CanaryContext, companyName, mailDomain, Random, slug } from "@decnet/sdk";

/** Whose pages these are: what all hosts of a company know alike. */
export interface Company {
  readonly name: string;
  readonly slug: string;
  /** What its intranet is called. */
  readonly site: string;
  /** What its reporting program is called, with its version. */
  readonly reporting: string;
  /** Fork it by name; the same for every page of the company. */
  readonly habits: Random;
}

// Names that do not depend on who reads them: a company may have people of several languages.
const SITES = ["Intranet", "Connect", "Inside", "Portal"];
const REPORTING = ["Reports", "Insight", "Metrics", "BI", "Monitor"];

/** The company behind a persona's address. */
export const companyOf = ({ persona }: Pick<CanaryContext, "persona">): Company => {
  const name = companyName(persona.email);
  const habits = Random.from(mailDomain(persona.email)).fork("intranet");
  const version = habits.fork("version");
  return {
    name,
    slug: slug(name),
    site: `${name} ${habits.fork("site").pick(SITES)}`,
    reporting: `${name} ${version.pick(REPORTING)} ${version.int(2, 6)}.${version.int(0, 9)}`,
    habits,
  };
};
