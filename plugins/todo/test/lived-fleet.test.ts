import assert from "node:assert/strict";
import type { Persona } from "@decnet/sdk";
import { liveFile, PEOPLE } from "@decnet/sdk/testing";
import { test } from "uvu";
import { hostNamed, personWith, todo } from "./fleet.ts";

const HOSTS = 12;
const LISTS_EACH = 4;

// The hardest fleets: the same three people on every host.
const trio = (person: Persona, titles: readonly string[]): Persona[] =>
  titles.map((role, at) => personWith(person, { role, email: `p${at}@n.example`, mannerisms: [] }));
const FLEETS = {
  English: trio(PEOPLE[0] as Persona, ["Backend Developer", "Systems Administrator", "Accountant"]),
  French: trio(PEOPLE[3] as Persona, ["Développeur", "Responsable RH", "Administrateur système"]),
};

const bare = (line: string) =>
  line
    .toLowerCase()
    .replace(/^\s*([-*+] )?(\[.\] |x )?/, "")
    .replace(/\d+/g, "#");

for (const [language, people] of Object.entries(FLEETS))
  test(`${language}: lists that three people have lived with on twelve hosts share next to nothing, figures apart`, async () => {
    const contentClass = await todo();
    const hosts = new Map<string, Set<number>>();
    let all: string[] = [];
    for (let at = 0; at < HOSTS; at++)
      for (const persona of people)
        for (let ordinal = 0; ordinal < LISTS_EACH; ordinal++) {
          const parts = { seed: `lived ${at}`, host: hostNamed(at), persona, ordinal };
          const versions = await liveFile(contentClass, (at * 7 + ordinal * 11) % 40, parts);
          const lines = (versions.at(-1) ?? "").split("\n").map(bare);
          const long = lines.filter((line) => line.length >= 20);
          for (const line of long) hosts.set(line, (hosts.get(line) ?? new Set()).add(at));
          all = [...all, ...long];
        }
    const shared = new Set([...hosts].flatMap(([line, on]) => (on.size >= 3 ? [line] : [])));
    const often = all.filter((line) => shared.has(line)).length;
    assert.ok(shared.size <= hosts.size * 0.02, `${shared.size} of ${hosts.size} lines: ${[...shared]}`);
    assert.ok(often <= all.length * 0.04, `${often} of ${all.length} lines: ${[...shared]}`);
  });

test.run();
