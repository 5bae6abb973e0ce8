import { type AnyClass, asAnyClass, type KnownFile, type Persona } from "@decnet/sdk";
import { HOST, loadClasses, PEOPLE, writeFile } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

/** A script of a simulated fleet. */
export interface FleetScript {
  readonly host: string;
  readonly persona: Persona;
  readonly ordinal: number;
  readonly path: string;
  readonly body: string;
}

export const loadScript = async (options: Record<string, unknown> = {}): Promise<AnyClass> => {
  const [script] = await loadClasses(plugin, options);
  if (script === undefined) throw new TypeError("no class");
  return asAnyClass(script);
};

/** Some people on each of many hosts, so-and-so many scripts for each of them. */
export const writeFleet = async (
  hosts: number,
  scriptsEach: number,
  people: readonly Persona[] = PEOPLE,
  filesFor: (persona: Persona) => readonly KnownFile[] = () => [],
): Promise<FleetScript[]> => {
  const script = await loadScript();
  const fleet: FleetScript[] = [];
  for (let at = 0; at < hosts; at++) {
    const host = { ...HOST, hostname: `srv-${String(at).padStart(2, "0")}` };
    for (const persona of people) {
      for (let ordinal = 0; ordinal < scriptsEach; ordinal++) {
        const { path, body } = await writeFile(script, {
          seed: `fleet ${at}`,
          host,
          persona,
          ordinal,
          files: filesFor(persona),
        });
        fleet.push({ host: host.hostname, persona, ordinal, path, body: String(body) });
      }
    }
  }
  return fleet;
};
