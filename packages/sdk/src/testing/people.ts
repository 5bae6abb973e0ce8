import { type Persona, parsePersona } from "../persona.ts";

const person = (entry: Partial<Persona>): Persona => {
  const result = parsePersona(entry);
  if ("problems" in result) throw new TypeError(JSON.stringify(result.problems));
  return result.persona;
};

/** One well-made persona per language, to write as in tests. */
export const PEOPLE: readonly Persona[] = [
  person({
    name: "Laura Whitfield",
    email: "laura.whitfield@northgate.example",
    role: "Systems Administrator",
    tone: "direct",
    language: "en",
    mannerisms: ["lower case", "ends with ok?"],
    active_hours: "08:30-17:30",
  }),
  person({
    name: "Javier Ortega Ruiz",
    email: "javier.ortega@northgate.example",
    role: "Finance Manager",
    tone: "formal",
    language: "es",
  }),
  person({
    name: "Marta Reis",
    email: "marta.reis@northgate.example",
    role: "Database Administrator",
    tone: "technical",
    language: "pt",
    timezone: "Europe/Lisbon",
  }),
  person({
    name: "Élodie Marchand",
    email: "elodie.marchand@northgate.example",
    role: "HR Business Partner",
    tone: "casual",
    language: "fr",
  }),
  person({
    name: "Jürgen Vogt",
    email: "juergen.vogt@northgate.example",
    role: "Backend Developer",
    tone: "technical",
    language: "de",
    active_hours: "07:00-16:00",
  }),
];

/**
 * The `nth` of them, over and over.
 *
 * @example personInTurn(6) === PEOPLE[1]
 */
export const personInTurn = (nth: number): Persona => {
  const found = PEOPLE[nth % PEOPLE.length];
  if (found === undefined) throw new RangeError(`nobody is ${nth}th in turn`);
  return found;
};
