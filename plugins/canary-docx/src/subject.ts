import { type CanaryContext, expand, type Random, slug, zoneOf } from "@decnet/sdk";
import { areaOf } from "./area.ts";
import { periodAt } from "./period.ts";
import { PHRASES } from "./phrases/index.ts";
import { type Area, KINDS, type Kind } from "./phrases/phrases.ts";

/** What a document is about. */
export interface Subject {
  readonly kind: Kind;
  readonly title: string;
  /** The file's name without suffix, as words. */
  readonly stem: string;
  /** The project it is about, as people say it. */
  readonly project: string;
  /** The colleague it is written for, when it names one. */
  readonly reader?: string;
}

const WEIGHTS: Readonly<Record<Area, Readonly<Record<Kind, number>>>> = {
  it: { review: 4, budget: 2, handover: 4, vendors: 2 },
  finance: { review: 3, budget: 5, handover: 1, vendors: 2 },
  people: { review: 4, budget: 2, handover: 3, vendors: 2 },
  general: { review: 4, budget: 3, handover: 2, vendors: 3 },
};

/** The names of the company's projects, or some that any company has. */
export const projectNames = ({ projects, language }: CanaryContext): readonly string[] =>
  projects.length > 0 ? projects.map(({ name }) => name) : PHRASES[language].projects;

const subjectsOf = (ctx: CanaryContext, kind: Kind, random: Random): Subject[] => {
  const period = periodAt(ctx.clock.now(), zoneOf(ctx), ctx.language);
  const readers = ctx.colleagues.length > 0 ? ctx.colleagues.map(({ name }) => name) : [ctx.persona.name];
  const fixed = Object.fromEntries(
    (["quarter", "year", "nextYear", "monthYear"] as const).map((name) => [name, String(period[name])]),
  );
  return PHRASES[ctx.language].names[kind].flatMap(([title, file]) =>
    projectNames(ctx).flatMap((project) =>
      (title.includes("{who}") ? readers : [undefined]).map((reader) => {
        const slots = { ...fixed, month: period.months[0], project, who: reader ?? "" };
        const write = (phrase: string) => expand({ phrase: [phrase] }, "phrase", slots, random);
        const subject = { kind, title: write(title), stem: write(file), project };
        return reader === undefined ? subject : { ...subject, reader };
      }),
    ),
  );
};

/** A subject that suits the author's job. */
export const drawSubject = (ctx: CanaryContext, random: Random): Subject => {
  const weights = WEIGHTS[areaOf(ctx.persona.role)];
  const kind = random.weighted(KINDS.map((name) => [name, weights[name]] as const));
  return random.pick(subjectsOf(ctx, kind, random));
};

/** The subject that a path was named after, so that name and content agree; any, when no subject fits. */
export const subjectOfPath = (ctx: CanaryContext, random: Random): Subject => {
  const base = slug(ctx.path.slice(ctx.path.lastIndexOf("/") + 1));
  const fitting = KINDS.flatMap((kind) => subjectsOf(ctx, kind, random)).filter(({ stem }) =>
    base.startsWith(slug(stem)),
  );
  const longest = Math.max(0, ...fitting.map(({ stem }) => stem.length));
  const best = fitting.filter(({ stem }) => stem.length === longest);
  return best.length > 0 ? random.pick(best) : drawSubject(ctx, random);
};
