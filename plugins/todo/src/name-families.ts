import { isTechnical, type Language, Random, tradeOf } from "@decnet/sdk";
import { PHRASES } from "./phrases/by-language.ts";
import { slugOf } from "./slug-of.ts";
import type { Subject } from "./subject.ts";

/** A path a list may have, and what a list there is about. */
export interface Candidate {
  readonly path: string;
  readonly about: string;
  readonly weight: number;
}

/** All that decides which names there are: nothing else may, or a kept list of them would be wrong. */
export interface NameOrigin {
  readonly email: string;
  readonly title: string;
  readonly language: Language;
  readonly home: string;
  /** Where the account keeps its projects already. */
  readonly projectFolder: string | undefined;
  /** Slugs of projects, hostnames and first names that a list can be about. */
  readonly projects: readonly string[];
  readonly hosts: readonly string[];
  readonly people: readonly string[];
}

/** What a name says its list is about. */
export const aboutOf = (kind: Subject["kind"], slug = ""): string => `${kind} ${slug}`;

/** Every stem in every folder with every extension. A name is made from its number: most are never looked at. */
export interface Family {
  readonly size: number;
  at(index: number): Candidate;
}

const spread = (
  folders: readonly (readonly [string, number])[],
  stems: readonly string[],
  extensions: readonly (readonly [string, number])[],
  about: string,
  weight: number,
): Family => {
  const each = weight / stems.length;
  const perStem = folders.length * extensions.length;
  return {
    size: stems.length * perStem,
    at: (index) => {
      const stem = stems[Math.floor(index / perStem)] ?? "";
      const [folder, share] = folders[Math.floor(index / extensions.length) % folders.length] ?? ["", 0];
      const [extension, part] = extensions[index % extensions.length] ?? ["", 0];
      return {
        path: `${folder}/${stem}${stem === "TODO" && extension === ".txt" ? "" : extension}`,
        about,
        weight: each * share * part,
      };
    },
  };
};

/** Every path this persona could give a list on this host, with what it would be about. */
export const familiesFor = (origin: NameOrigin): Family[] => {
  const { email, title, language, home, projects, hosts, people, projectFolder } = origin;
  const { names } = PHRASES[language];
  const person = Random.from(email).fork("todo names");
  const trade = tradeOf(title);
  const technical = isTechnical(trade);
  const separator = person.fork("separator").weighted([["-", 6] as const, ["_", 3], [".", 1]]);
  const join = (...parts: readonly string[]) => parts.join("-").replaceAll("-", separator);
  const markdown = technical ? 0.7 : 0.25;
  const extensions = [
    [".md", markdown],
    [".txt", 1 - markdown],
  ] as const;
  const folders = [
    [home, 6],
    [`${home}/Documents`, technical ? 1 : 4],
    [`${home}/${names.projects[1] ?? "work"}`, technical ? 0.5 : 0],
    [`${home}/notes`, 0.8],
  ] as const;
  const used = folders.filter(([, share]) => share > 0);
  const words = names.general.filter(
    (word) => !/^todo$/i.test(word) || person.fork("case").bool() === (word === "TODO"),
  );
  const short = words.slice(0, 4);
  const folder =
    projectFolder ??
    person.fork("projects").pick(technical ? ["projects", "projects", ...names.projects] : ["Documents"]);

  const found = [
    spread(used, words, extensions, aboutOf("general"), 40),
    spread(
      used,
      names.of[trade].flatMap((scope) => short.flatMap((word) => [join(word, scope), join(scope, word)])),
      extensions,
      aboutOf("role"),
      18,
    ),
    spread(used, names.away, extensions, aboutOf("away"), 5),
  ];
  for (const project of projects) {
    const about = aboutOf("project", project);
    const part = 26 / projects.length;
    found.push(
      spread(
        [[`${home}/${folder}/${project}`, 1]],
        technical ? ["TODO", "todo", ...short] : short,
        technical
          ? [
              [".md", 0.8],
              [".txt", 0.2],
            ]
          : extensions,
        about,
        part * 0.6,
      ),
      spread(
        used,
        short.flatMap((word) => [join(project, word.toLowerCase()), join(word.toLowerCase(), project)]),
        extensions,
        about,
        part * 0.4,
      ),
    );
  }
  for (const host of hosts) {
    const stems = short.map((word) => `${slugOf(host)}${separator}${word.toLowerCase()}`);
    found.push(spread(used, stems, extensions, aboutOf("host", slugOf(host)), 8 / hosts.length));
  }
  for (const first of people) {
    const stems = names.person.map((word) => join(word, slugOf(first)));
    found.push(spread(used, stems, extensions, aboutOf("person", slugOf(first)), 9 / people.length));
  }
  return found;
};
