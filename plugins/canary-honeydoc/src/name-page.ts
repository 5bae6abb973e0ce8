import { type CanaryContext, formatDate, isTechnical, Random, slug, tradeOf } from "@decnet/sdk";
import { titleOf } from "./compose.ts";
import { wikiId } from "./formats/dokuwiki/page-id.ts";
import { drawPage, type FormatName, type Page } from "./page.ts";
import { type Story, tellStory } from "./story.ts";

const STYLES: readonly (readonly [(words: string) => string, number])[] = [
  [(words) => slug(words), 6],
  [(words) => slug(words, "_"), 3],
  [(words) => words.replaceAll(" ", "-"), 2],
  [(words) => words, 2],
];

// Browsers put `_` for what file systems elsewhere do not take.
const asSaved = (title: string): string => title.replace(/[/\\:*?"<>|~]/g, "_").trim();

const titleInBrowser = (story: Story, title: string): string => {
  const { page, company, phrases } = story;
  if (page.format === "dokuwiki") return wikiId(phrases.words.namespaces[page.topic], title);
  return `${title} \u2013 ${company.site}`;
};

/** The name a browser proposes, or that of a program that saves by itself; absent where people name the file. */
const proposed = (story: Story): string | undefined => {
  const { page, company, zone } = story;
  switch (page.format) {
    case "dokuwiki":
    case "wordpress":
      return asSaved(titleInBrowser(story, titleOf(story, "title")));
    case "mail":
      return asSaved(titleOf(story, "title"));
    case "reports": {
      const stamp = company.habits.fork("export").pick(["yyyyMMdd", "yyyy-MM-dd", "yyyyMMdd-HHmm"]);
      return `R-${page.serial}_${page.project.slug}_${formatDate(page.written, stamp, { zone })}`;
    }
    default:
      return undefined;
  }
};

// How many people take the proposed name as it is, of 1.
const KEPT: Readonly<Record<FormatName, number>> = {
  dokuwiki: 0.4,
  wordpress: 0.5,
  mail: 0.4,
  reports: 0.8,
  pandoc: 0,
};

const folderFor = ({ account, persona, projects }: CanaryContext, page: Page, random: Random): string => {
  const { home } = account;
  const documents = `${home}/Documents`;
  const known = projects.find(({ slug: name }) => name === page.project.slug);
  const own = page.format === "pandoc";
  return random.weighted([
    [documents, 6],
    [`${home}/Downloads`, own ? 0 : 4],
    [known === undefined ? documents : `${documents}/${known.slug}`, 2],
    [home, own ? 1 : 0],
    [`${home}/Desktop`, isTechnical(tradeOf(persona.role)) ? 0 : 1],
  ]);
};

/** A path such as `~/Documents/notes.html`: as a browser or program proposes it, or by the owner's own habits. */
export const namePage = (ctx: CanaryContext): string => {
  // One person writes file names one way; only what they are about changes.
  const habits = Random.from(ctx.persona.email).fork("page names");
  const random = ctx.random.fork("name");
  const page = drawPage(ctx, ctx.random.fork("page"));
  const story = tellStory(ctx, page, ctx.random.fork("story"));
  const own = habits.weighted(STYLES)(asSaved(titleOf(story, "file")));
  const name = random.bool(KEPT[page.format]) ? (proposed(story) ?? own) : own;
  return `${folderFor(ctx, page, random)}/${name}.html`;
};
