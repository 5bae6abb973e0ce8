import { type CanaryContext, formatDate, pad, type Random, slug, zoneOf } from "@decnet/sdk";
import { PHRASES } from "./phrases/index.ts";
import { KINDS, type Kind } from "./phrases/phrases.ts";

/** What a file is about. */
export interface Subject {
  readonly kind: Kind;
  /** The reference that stands in the file's name and in its text. */
  readonly ref: string;
  /** The file's name without suffix, as words. */
  readonly stem: string;
}

type Weights = Readonly<Record<Kind, number>>;

// Whoever does not run machines keeps no address plans.
const WEIGHTS: readonly (readonly [RegExp, Weights])[] = [
  [
    /financ|account|controll|audit|buchhalt|contab|compta|tesour|tesor/i,
    { contract: 3, statement: 6, network: 0, report: 2 },
  ],
  [
    /administrator|engineer|devops|develop|entwickl|security|network|database|\bdba\b|\bit\b|support|system|informati/i,
    { contract: 2, statement: 1, network: 5, report: 3 },
  ],
  [/./, { contract: 4, statement: 2, network: 0, report: 4 }],
];

const HINT = /([a-z]{2,4})-(\d{4})-(\d{4})/;

/** The month before a moment, as people sort files by: `2026-10`. */
const lastMonth = (ctx: CanaryContext): string => {
  const [year = 0, month = 1] = formatDate(ctx.clock.now(), "yyyy M", { zone: zoneOf(ctx) })
    .split(" ")
    .map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${pad(month - 1, 2)}`;
};

const fill = (pattern: string, ref: string, period: string) =>
  pattern.replace("{ref}", ref).replace("{period}", period);

/** A subject that suits the author's job. */
export const drawSubject = (ctx: CanaryContext, random: Random): Subject => {
  const weights = WEIGHTS.find(([role]) => role.test(ctx.persona.role))?.[1] ?? (WEIGHTS[2]?.[1] as Weights);
  const kind = random.weighted(KINDS.map((name) => [name, weights[name]] as const));
  const { files, prefixes } = PHRASES[ctx.language].kinds[kind];
  const year = formatDate(ctx.clock.now(), "yyyy", { zone: zoneOf(ctx) });
  const ref = `${random.pick(prefixes)}-${year}-${pad(random.int(11, 2960), 4)}`;
  return { kind, ref, stem: fill(random.pick(files), ref, lastMonth(ctx)) };
};

/** The subject that a path was named after, so that name and content agree; any, when none fits. */
export const subjectOfPath = (ctx: CanaryContext, random: Random): Subject => {
  const base = slug(ctx.path.slice(ctx.path.lastIndexOf("/") + 1));
  const ref = HINT.exec(base)?.[0]?.toUpperCase();
  if (ref !== undefined) {
    for (const kind of KINDS) {
      const { files, prefixes } = PHRASES[ctx.language].kinds[kind];
      if (!prefixes.includes(ref.split("-")[0] as string)) continue;
      const stem = files
        .map((file) => fill(file, ref, lastMonth(ctx)))
        .find((name) => base.startsWith(slug(name)));
      if (stem !== undefined) return { kind, ref, stem };
    }
  }
  return drawSubject(ctx, random);
};
