import assert from "node:assert/strict";
import { type HostFacts, type Persona, parsePersona } from "@decnet/sdk";
import { HOST, liveFile } from "@decnet/sdk/testing";
import { test } from "uvu";
import { loadNote } from "./fleet.ts";

const HOSTS = 10;
const NOTES_EACH = 4;

const person = (name: string, role: string, language: string): Persona => {
  const email = `${name.toLowerCase().replace(" ", ".")}@northgate.example`;
  const result = parsePersona({ name, email, role, language });
  if ("problems" in result) throw new TypeError(JSON.stringify(result.problems));
  return result.persona;
};

// The hardest fleets: the same three people on every host.
const FLEETS: Readonly<Record<string, readonly Persona[]>> = {
  English: [
    person("Tom Baker", "Backend Developer", "en"),
    person("Laura Whitfield", "Systems Administrator", "en"),
    person("Sian Cole", "Accountant", "en"),
  ],
  German: [
    person("Jan Kuehn", "Softwareentwickler", "de"),
    person("Eva Lang", "Vertriebsleiterin", "de"),
    person("Uwe Roth", "Systemadministrator", "de"),
  ],
};

const note = await loadNote();

const linesOn = async (people: readonly Persona[]): Promise<{ host: string; line: string }[]> => {
  const lines: { host: string; line: string }[] = [];
  for (let at = 0; at < HOSTS; at++) {
    const host: HostFacts = { ...HOST, hostname: `srv-${at}` };
    for (const persona of people)
      for (let ordinal = 0; ordinal < NOTES_EACH; ordinal++) {
        const edits = (at * 7 + ordinal * 11) % 30;
        const seed = `lived ${at} ${persona.email}`;
        const versions = await liveFile(note, edits, { seed, host, persona, ordinal });
        for (const line of (versions.at(-1) ?? "").split("\n"))
          if (line.trim() !== "") lines.push({ host: host.hostname, line: line.trim() });
      }
  }
  return lines;
};

/** Share of different lines, and of all lines, that stand on three hosts or more. */
const sharedOf = (lines: readonly { host: string; line: string }[]): [number, number] => {
  const hosts = new Map<string, Set<string>>();
  const long = lines.filter(({ line }) => line.length >= 20);
  for (const { host, line } of long) hosts.set(line, (hosts.get(line) ?? new Set()).add(host));
  const shared = new Set([...hosts].flatMap(([line, on]) => (on.size >= 3 ? [line] : [])));
  return [shared.size / hosts.size, long.filter(({ line }) => shared.has(line)).length / long.length];
};

for (const [language, people] of Object.entries(FLEETS))
  test(`${language}: notes that three people have lived with on ten hosts share next to nothing`, async () => {
    const lines = await linesOn(people);
    const [distinct, all] = sharedOf(lines);
    assert.ok(distinct <= 0.005 && all <= 0.01, `${distinct} of distinct lines, ${all} of all`);
    const bare = lines.map(({ host, line }) => ({ host, line: line.toLowerCase().replace(/\d+/g, "#") }));
    const [same, often] = sharedOf(bare);
    assert.ok(same <= 0.015 && often <= 0.05, `figures apart: ${same} of distinct lines, ${often} of all`);
    const files = HOSTS * NOTES_EACH * people.length;
    const different = new Set(lines.map(({ line }) => line)).size;
    assert.ok(different >= files * 10, `${different} distinct lines in ${files} notes`);
  });

test.run();
