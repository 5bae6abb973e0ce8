import { type Persona, Random } from "@decnet/sdk";

const PARTNERS = 18;

/** What all of a company know alike; the same on all its hosts. */
export interface Company {
  /** Some of the others it deals with. */
  partners(firms: readonly string[]): readonly string[];
  /** A colleague's extension: one company, one telephone list. */
  extensionOf(name: string): string;
}

const foundCompany = (domain: string): Company => {
  const random = Random.from(domain).fork("note");
  const extensions = new Map<string, string>();
  const partners = new Map<readonly string[], readonly string[]>();
  return {
    partners: (firms) => {
      const known = partners.get(firms) ?? random.fork("partners").sample(firms, PARTNERS);
      partners.set(firms, known);
      return known;
    },
    extensionOf: (name) => {
      const known = extensions.get(name) ?? String(random.fork("extension", name).int(201, 899));
      extensions.set(name, known);
      return known;
    },
  };
};

// Personas of a context are never changed in place, so one object stays with one company for as long as it lives.
const companies = new WeakMap<Persona, Company>();

/** The company behind a persona's address. */
export const companyOf = (persona: Persona): Company => {
  const known = companies.get(persona) ?? foundCompany(persona.email.slice(persona.email.indexOf("@")));
  companies.set(persona, known);
  return known;
};
