import { type CanaryContext, capitalize, Random, slug } from "@decnet/sdk";

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

// Labels under which companies register below a country: co.uk, com.br.
const REGISTRY = /^(ac|co|com|edu|gob|gov|net|org)$/;

// Names that do not depend on who reads them: a company may have people of several languages.
const SITES = ["Intranet", "Connect", "Inside", "Portal"];
const REPORTING = ["Reports", "Insight", "Metrics", "BI", "Monitor"];

/** The company behind a persona's address. */
export const companyOf = ({ persona }: Pick<CanaryContext, "persona">): Company => {
  const domain = persona.email.slice(persona.email.lastIndexOf("@") + 1);
  const labels = domain.split(".").slice(0, -1);
  const label = labels.findLast((part, at) => at === 0 || !REGISTRY.test(part)) ?? domain;
  const name = label.split(/[-_]+/).filter(Boolean).map(capitalize).join(" ");
  const habits = Random.from(domain).fork("intranet");
  const version = habits.fork("version");
  return {
    name,
    slug: slug(name),
    site: `${name} ${habits.fork("site").pick(SITES)}`,
    reporting: `${name} ${version.pick(REPORTING)} ${version.int(2, 6)}.${version.int(0, 9)}`,
    habits,
  };
};
