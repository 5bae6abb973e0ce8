import { type AnyClass, asAnyClass, type Persona } from "@decnet/sdk";
import { HOST, loadClasses, PEOPLE, writeFile } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

/** A note of a simulated fleet. */
export interface FleetNote {
  readonly host: string;
  readonly persona: Persona;
  readonly path: string;
  readonly body: string;
}

export const loadNote = async (options: Record<string, unknown> = {}): Promise<AnyClass> => {
  const [note] = await loadClasses(plugin, options);
  if (note === undefined) throw new TypeError("no class");
  return asAnyClass(note);
};

/** The five well-known people on each of many hosts, so-and-so many notes a host. */
export const writeFleet = async (
  hosts: number,
  notesEach: number,
  people: readonly Persona[] = PEOPLE,
): Promise<FleetNote[]> => {
  const note = await loadNote();
  const fleet: FleetNote[] = [];
  for (let at = 0; at < hosts; at++) {
    const host = { ...HOST, hostname: `srv-${String(at).padStart(2, "0")}` };
    for (let n = 0; n < notesEach; n++) {
      const persona = people[n % people.length] as Persona;
      const ordinal = Math.floor(n / people.length);
      const parts = { seed: `fleet ${at} ${persona.email}`, host, persona, ordinal };
      const { path, body } = await writeFile(note, parts);
      fleet.push({ host: host.hostname, persona, path, body: String(body) });
    }
  }
  return fleet;
};
