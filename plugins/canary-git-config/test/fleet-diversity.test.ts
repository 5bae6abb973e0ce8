import assert from "node:assert/strict";
import { PEOPLE } from "@decnet/sdk/testing";
import { test } from "uvu";
import { type Planted, plant, plantMany, workTree } from "./repositories.ts";

const ROLES = [
  "Systems Administrator",
  "Backend Developer",
  "Database Administrator",
  "Support Agent",
  "Finance Manager",
];

/** One host each: five languages, five kinds of work. */
const fleet: readonly Planted[] = await Promise.all(
  PEOPLE.flatMap((persona, language) =>
    ROLES.map((role, at) =>
      plant({
        seed: `fleet${language}-${at}`,
        persona: { ...persona, role, email: `p${language}${at}@northgate.example` },
      }),
    ),
  ),
);

// As the audit's X02 has it: what any author writes the same way.
const IDIOM = /^(?:!\/|import |from \S+ import |if __name__ ==|set -|-\*- coding)|^[^\p{L}]*$/u;
const bare = (line: string) =>
  line
    .trim()
    .replace(/^(?:[-*+]\s+|\d{1,2}[.)]\s+|#{1,6}\s*|--\s+)+/, "")
    .replace(/\s+/g, " ")
    .toLowerCase();

test("hardly a line stands on three hosts (X02)", () => {
  const hosts = new Map<string, Set<number>>();
  for (const [host, planted] of fleet.entries())
    for (const text of workTree(planted).values())
      for (const line of text.split("\n").map(bare))
        if (line.length >= 20 && /\p{L}{2}/u.test(line) && !IDIOM.test(line))
          hosts.set(line, (hosts.get(line) ?? new Set()).add(host));
  const shared = [...hosts].filter(([, where]) => where.size >= 3);
  const share = shared.length / hosts.size;
  assert.ok(
    share <= 0.02,
    `${(100 * share).toFixed(1)} % of ${hosts.size}: ${shared.map(([line]) => line).join("\n")}`,
  );
});

const shingles = (text: string): Set<string> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(" ")));
};

test("no two repositories share a file, nor one nearly the same (X01)", async () => {
  const seen = new Map<string, string>();
  const bodies: { name: string; host: number; parts: Set<string> }[] = [];
  for (const [host, planted] of [...fleet, ...(await plantMany(50, "more"))].entries())
    for (const [path, text] of workTree(planted)) {
      const name = `${planted.root}/${path}`;
      assert.equal(seen.get(text), undefined, `${name} is also ${seen.get(text)}`);
      seen.set(text, name);
      bodies.push({ name, host, parts: shingles(text) });
    }
  for (const [at, one] of bodies.entries())
    for (const other of bodies.slice(at + 1)) {
      if (one.host === other.host || one.parts.size < 10 || other.parts.size < 10) continue;
      if (Math.min(one.parts.size, other.parts.size) < 0.8 * Math.max(one.parts.size, other.parts.size))
        continue;
      let both = 0;
      for (const part of one.parts) if (other.parts.has(part)) both++;
      const alike = both / (one.parts.size + other.parts.size - both);
      assert.ok(alike < 0.8, `${one.name} and ${other.name}: ${alike.toFixed(2)}`);
    }
});

test.run();
