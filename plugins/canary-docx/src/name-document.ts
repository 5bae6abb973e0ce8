import { type CanaryContext, Random, slug, stripAccents } from "@decnet/sdk";
import { PHRASES } from "./phrases/index.ts";
import { drawSubject } from "./subject.ts";

const STYLES: readonly (readonly [(words: string) => string, number])[] = [
  [(words) => words.replaceAll(" ", "-"), 5],
  [(words) => words.replaceAll(" ", "_"), 4],
  [(words) => words, 3],
  [(words) => slug(words, "_"), 2],
  [(words) => slug(words), 2],
];

const initials = (name: string) =>
  stripAccents(name)
    .split(/\s+/)
    .map((part) => part[0] ?? "")
    .join("");

const drawSuffix = (random: Random, author: string): string =>
  random.weighted([
    ["", 9],
    [" v2", 3],
    [" v3", 1],
    [" final", 2],
    [` ${initials(author)}`, 2],
  ]);

const drawFolder = (
  { account, language, projects }: CanaryContext,
  about: string,
  random: Random,
): string => {
  const documents = `${account.home}/${random.pick(PHRASES[language].folders)}`;
  const project = projects.find(({ name }) => name === about);
  return random.weighted([
    [documents, 6],
    [project === undefined ? documents : `${documents}/${project.slug}`, 3],
    [`${account.home}/Desktop`, 1],
  ]);
};

/** A path such as `~/Documents/Q3-Operations-Review.docx`: the habits of the account's owner, then the subject. */
export const nameDocument = (ctx: CanaryContext): string => {
  // One person writes file names one way; only the subject and its version change.
  const habits = Random.from(ctx.persona.email).fork("file names");
  const random = ctx.random.fork("name");
  const style = habits.weighted(STYLES);
  const { stem, project } = drawSubject(ctx, random);
  const words = stem
    .replace(/[/\\:*?"<>|]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return `${drawFolder(ctx, project, random)}/${style(words + drawSuffix(random, ctx.persona.name))}.docx`;
};
