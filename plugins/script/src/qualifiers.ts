import type { Plan } from "./plan.ts";

const VAGUE = new Set([
  "in",
  "of",
  "for",
  "was",
  "here",
  "who",
  "all",
  "new",
  "same",
  "run",
  "is",
  "to",
  "not",
  "the",
]);
const LONGEST = 9;

/** Words that programmers put before a name to say whose it is. */
export interface Qualifiers {
  /** For settings: of the job, and of the project it is about. */
  readonly settings: readonly string[];
  /** For everything else: of the job. */
  readonly others: readonly string[];
}

const usable = (words: readonly string[]): string[] =>
  words
    .map((word) => word.toLowerCase().replace(/\W/g, "_"))
    .filter((word) => word.length > 1 && word.length <= LONGEST && !VAGUE.has(word) && !/^\d/.test(word));

/** What a script's names may be qualified with; nothing in a collection of small jobs. */
export const qualifiersFor = ({ job, project, onProject, toolbox }: Plan): Qualifiers => {
  if (toolbox.length > 0) return { settings: [], others: [] };
  const own = usable(
    [job.id, ...job.names.filter((name) => !name.includes("{"))].flatMap((name) => name.split(/[-_]/)),
  );
  const about =
    onProject && project !== undefined ? [project.key, ...project.slug.split("-"), project.slug] : [];
  return { settings: [...own, ...usable([...about, ...about]), "my"], others: own };
};
