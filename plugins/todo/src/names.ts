import { type PersonalContext, Random, tradeOf } from "@decnet/sdk";
import { aboutOf, type Candidate, type Family, familiesFor, type NameOrigin } from "./name-families.ts";
import { PHRASES } from "./phrases/by-language.ts";
import { runsMachines } from "./runs-machines.ts";
import { firstNames, subjectSlug } from "./subject.ts";
import { subjectAt } from "./subject-at.ts";

// As many parts as an account keeps lists: two neighbours in number never look into the same part.
const PARTS = 8;

/** All names of an account, and the order in which they are dealt out. */
interface Names {
  readonly families: readonly Family[];
  readonly order: readonly number[];
}

const originOf = (ctx: PersonalContext): NameOrigin => {
  const { account, persona, language, projects, host, neighbours, files } = ctx;
  const folders = [...PHRASES[language].names.projects, "projects"];
  return {
    email: persona.email,
    title: persona.role,
    language,
    home: account.home,
    projectFolder: folders.find((name) =>
      files.some(({ path }) => path.startsWith(`${account.home}/${name}/`)),
    ),
    projects: projects.map(({ slug }) => slug),
    hosts: runsMachines(tradeOf(persona.role)) ? [host, ...neighbours].map(({ hostname }) => hostname) : [],
    people: firstNames(ctx),
  };
};

// An account asks for all its names in a row, and most of the work is the same each time.
const MOST = 64;
const kept = new Map<string, Names>();

const namesOn = (hostname: string, origin: NameOrigin): Names => {
  const key = JSON.stringify([hostname, origin]);
  const found = kept.get(key);
  if (found !== undefined) return found;
  if (kept.size >= MOST) kept.clear();
  const families = familiesFor(origin);
  const count = families.reduce((sum, { size }) => sum + size, 0);
  const order = Random.from(origin.email)
    .fork("todo part", hostname)
    .shuffle(Array.from({ length: count }, (_, index) => index));
  const made = { families, order };
  kept.set(key, made);
  return made;
};

const bare = (path: string) => path.toLowerCase().replace(/\.(md|txt)$/, "");

const candidateAt = (families: readonly Family[], index: number): Candidate | undefined => {
  let from = index;
  for (const family of families) {
    if (from < family.size) return family.at(from);
    from -= family.size;
  }
  return undefined;
};

/**
 * Names a list. Every ordinal looks into a part of its own of all names, so that no two lists of an account meet, and
 * what the account has already makes more of the same kind unlikely.
 */
export const nameList = (ctx: PersonalContext): string => {
  const taken = new Set(ctx.files.map(({ path }) => bare(path)));
  const { families, order } = namesOn(ctx.host.hostname, originOf(ctx));
  const free = (indices: readonly number[]) =>
    indices
      .flatMap((index) => candidateAt(families, index) ?? [])
      .filter(({ path }) => taken.size === 0 || !taken.has(bare(path)));
  const part = free(order.filter((_, at) => at % PARTS === ctx.ordinal % PARTS));
  const pool = part.length > 0 ? part : free(order);
  if (pool.length === 0) return `${ctx.account.home}/todo-${ctx.ordinal + 1}.txt`;
  const had = new Map<string, number>();
  for (const { path, contentClass } of ctx.files) {
    if (contentClass !== "todo") continue;
    const subject = subjectAt({ ...ctx, path });
    const about = aboutOf(subject.kind, subjectSlug(subject));
    had.set(about, (had.get(about) ?? 0) + 1);
  }
  return ctx.random
    .fork("subject", ctx.persona.email)
    .weighted(
      pool.map(({ path, about, weight }) => [path, weight / (1 + 3 * (had.get(about) ?? 0))] as const),
    );
};
