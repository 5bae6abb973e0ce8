import assert from "node:assert/strict";
import { type KnownFile, LANGUAGES, type Persona } from "@decnet/sdk";
import { accountFor, liveFile, PEOPLE, writeFile } from "@decnet/sdk/testing";
import { test } from "uvu";
import { knownPlaces } from "../src/known-places.ts";
import { filesOf } from "./account-files.ts";
import { personal } from "./context.ts";
import { loadScript } from "./fleet.ts";
import { isPython } from "./parse.ts";

const script = await loadScript();
const HOSTS = 8;
const SCRIPTS_EACH = 10;
const DEBIAN = /^\/(etc\/\S+|var|var\/log|srv|opt|var\/run\/reboot-required)$/;
const PLACES =
  /(?:"|'|=|\s)((?:~|\$HOME|\$\{HOME\}|\/home\/\w+|\/var|\/srv|\/opt|\/etc)(?:\/[^\s"'`;|&)>}]*)?)(?=["'\s}]|$)/g;
const JOINED = /(?:os\.environ\[["']HOME["']\], |expanduser\(["']~["']\) \+ )["']\/?([^"']+)["']/g;

interface Named {
  readonly path: string;
  readonly line: string;
}

const foldersAbove = (path: string): string[] =>
  path
    .split("/")
    .slice(0, -1)
    .map((_, at, parts) => parts.slice(0, at + 1).join("/"));

const placesIn = (body: string, home: string): Named[] =>
  body
    .replace(/("""|''')[\s\S]*?\1/, "")
    .split("\n")
    .slice(1)
    .filter((line) => !/^\s*(#|echo|printf|print|.*releases)/.test(line))
    .flatMap((line) => [
      ...[...line.matchAll(PLACES)].map(([, path = ""]) => ({
        path: path.replace(/^(~|\$HOME|\$\{HOME\})/, home),
        line,
      })),
      ...[...line.matchAll(JOINED)].map(([, path = ""]) => ({ path: `${home}/${path}`, line })),
    ]);

const variableOf = (line: string): string | undefined =>
  /"--([\w-]+)"|'--([\w-]+)'/.exec(line)?.slice(1).find(Boolean)?.replaceAll("-", "_") ??
  /^\s*(?:local )?(\w+) ?= ?/.exec(line)?.[1];

/** Whether the script makes what a variable names: a folder with all above it, or a file. */
const makes = (body: string, name: string): "folder" | "file" | undefined => {
  const variable = isPython(body) ? `(?:\\w+\\.)?${name}\\b` : `"?\\$\\{?${name}\\b\\}?`;
  const found = (source: string) => new RegExp(source, "m").test(body);
  if (found(`mkdir -p ${variable}`) || found(`makedirs\\(${variable}`)) return "folder";
  const file = [
    `>>? ?${variable}`,
    `open\\(${variable}, ["'][wa]`,
    `(?:touch|sort -o) ${variable}`,
    `(?:cp|mv) \\S+ ${variable}`,
  ];
  return file.some(found) ? "file" : undefined;
};

const missingIn = (body: string, path: string, home: string, files: readonly KnownFile[]): Named[] => {
  const known = new Set([
    home,
    ...[...files.map((file) => file.path), path].flatMap((one) => [one, ...foldersAbove(one)]),
  ]);
  return placesIn(body, home).filter((named) => {
    const name = variableOf(named.line);
    const made = name === undefined ? undefined : makes(body, name);
    if (known.has(named.path) || made === "folder") return false;
    if (made === "file") return !known.has(named.path.slice(0, named.path.lastIndexOf("/")));
    const isRemote = name !== undefined && new RegExp(`:"?\\$\\{?${name}|ssh .*\\$\\{?${name}`).test(body);
    return !isRemote && !named.path.split(" ").every((one) => DEBIAN.test(one));
  });
};

const ACCOUNTS: readonly (readonly [string, (persona: Persona) => readonly KnownFile[]])[] = [
  ["without a file", () => []],
  ["with a few files", (persona) => filesOf(persona, 4)],
  ["with many files", (persona) => filesOf(persona)],
];

for (const [whose, filesFor] of ACCOUNTS)
  test(`an account ${whose}: scripts read from what exists`, async () => {
    for (let host = 0; host < HOSTS; host++)
      for (const persona of PEOPLE)
        for (const language of LANGUAGES) {
          const speaker = { ...persona, language };
          const { home } = accountFor(persona);
          for (let ordinal = host % 2; ordinal < SCRIPTS_EACH; ordinal += 2) {
            const files = filesFor(persona);
            const parts = { persona: speaker, seed: `sources ${host}`, ordinal, files };
            const { path, body } = await writeFile(script, parts);
            const missing = missingIn(String(body), path, home, files);
            assert.equal(missing.length, 0, `${missing.map((one) => one.path).join(" ")}\n${body}`);
          }
        }
  });

test("an account with files has scripts that read from them", async () => {
  let named = 0;
  for (let host = 0; host < 20; host++)
    for (const persona of PEOPLE) {
      const files = filesOf(persona);
      const { home } = accountFor(persona);
      const { path, body } = await writeFile(script, {
        persona,
        seed: `reads ${host}`,
        ordinal: host % 8,
        files,
      });
      const own = new Set(files.flatMap((file) => [file.path, ...foldersAbove(file.path)]));
      if (
        placesIn(String(body), home).some(
          (one) => one.path !== home && one.path !== path && own.has(one.path),
        )
      )
        named++;
    }
  assert.ok(named >= 30, `${named} of 100`);
});

test("nobody works on what is hidden or has blanks in its name", () => {
  const files = filesOf(PEOPLE[0] as Persona);
  const { folders } = knownPlaces(personal({ files }));
  assert.ok(folders.includes("projects/kestrel") && folders.includes("Documents"));
  assert.ok(!folders.some((folder) => /\s|(^|\/)\./.test(folder)), folders.join(" "));
});

test("an edit leaves the places alone", async () => {
  for (let at = 0; at < 30; at++) {
    const persona = PEOPLE[at % PEOPLE.length] as Persona;
    const { home } = accountFor(persona);
    const parts = { persona, seed: `places ${at}`, ordinal: at % 7, files: filesOf(persona) };
    const versions = await liveFile(script, 25, parts);
    const [first = "", ...later] = versions.map((version) =>
      [...new Set(placesIn(version, home).map(({ path }) => path))].sort().join(" "),
    );
    for (const [edit, places] of later.entries()) assert.equal(places, first, versions[edit + 1]);
  }
});

test.run();
