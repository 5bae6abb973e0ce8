import { type Persona, type Project, Random } from "@decnet/sdk";

// How far back people speak of tickets, counted from the newest.
const RECENT = 420;

/** What all of a company know alike; the same on all its hosts. */
export interface Company {
  /** Some of the others it deals with. */
  partners(firms: readonly string[]): string[];
  /** A colleague's extension: one company, one telephone list. */
  extensionOf(name: string): string;
  /** A ticket of a project. A project's tickets are counted, so those of one time lie near one another. */
  ticketOf(project: Project, random: Random): string;
}

/** The company behind a persona's address. It remembers its answers, for a note asks for the same ones line by line. */
export const companyOf = ({ email }: Persona): Company => {
  const random = Random.from(email.slice(email.indexOf("@"))).fork("note");
  const figures = new Map<string, number>();
  const figure = (kind: string, name: string, min: number, max: number): number => {
    const known = figures.get(`${kind} ${name}`);
    if (known !== undefined) return known;
    const drawn = random.fork(kind, name).int(min, max);
    figures.set(`${kind} ${name}`, drawn);
    return drawn;
  };
  return {
    partners: (firms) => random.fork("partners").sample(firms, 18),
    extensionOf: (name) => String(figure("extension", name, 201, 899)),
    ticketOf: ({ key }, drawn) =>
      `${key}-${figure("tickets", key, RECENT + 40, 2600) - drawn.int(0, RECENT)}`,
  };
};
