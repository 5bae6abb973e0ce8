import { type CanaryContext, type Random, slug } from "@decnet/sdk";
import type { Culture } from "../data/culture.ts";
import { fullName, person } from "./person.ts";

/** Somebody with a login to the application. */
export interface Employee {
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

type Form = (given: string, family: string) => string;
const FORMS: readonly Form[] = [
  (given, family) => `${given}.${family}`,
  (given, family) => `${given[0]}.${family}`,
  (given, family) => `${given[0]}${family}`,
  (given, family) => `${given}${family[0]}`,
  (given, family) => `${family}.${given}`,
  (given, family) => `${given}_${family}`,
  (given) => given,
];

const namesOf = (name: string): readonly [string, string] => {
  const parts = slug(name).split("-");
  return [parts[0] ?? "", parts.at(-1) ?? ""];
};

const formOf = (name: string, local: string): Form =>
  FORMS.find((form) => form(...namesOf(name)) === local.toLowerCase()) ?? (FORMS[0] as Form);

const OTHER_ROLES = [
  "Accounts",
  "Operations",
  "Sales",
  "Support",
  "Warehouse",
  "Office",
  "Purchasing",
  "Team lead",
];
const LARGEST = 14;

/** The persona, colleagues, and as many more of the same house as make a plausible staff; nobody twice. */
export const staffOf = (ctx: CanaryContext, random: Random, culture: Culture): readonly Employee[] => {
  const { persona, colleagues } = ctx;
  const at = persona.email.lastIndexOf("@");
  const form = formOf(persona.name, persona.email.slice(0, at));
  const staff = new Map<string, Employee>();
  const add = ({ name, email, role }: Employee) => {
    if (!staff.has(email.toLowerCase())) staff.set(email.toLowerCase(), { name, email, role });
  };
  for (const one of random.shuffle([persona, ...random.sample(colleagues, 6)])) add(one);
  for (let more = random.int(3, LARGEST - staff.size); more > 0; more--) {
    const name = fullName(person(random, culture));
    add({ name, email: form(...namesOf(name)) + persona.email.slice(at), role: random.pick(OTHER_ROLES) });
  }
  return [...staff.values()];
};
