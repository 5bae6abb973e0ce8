import { isTechnical, type PersonalContext, type Random, type Trade } from "@decnet/sdk";
import type { Kind } from "./kinds.ts";
import { type MatterId, TRADE_MATTERS } from "./matters.ts";
import { peopleFor } from "./people.ts";
import type { Matter, Phrasebook, Post, Reason } from "./phrasebook.ts";
import { PHRASEBOOKS } from "./phrasebooks.ts";
import { readSubject } from "./read-subject.ts";
import { type Heading, type Style, styleOf } from "./style.ts";
import type { Subject } from "./subject.ts";

/** What holds all through one paper, in all its versions. */
export interface Facts {
  /** First names of those who appear, the most important first. */
  readonly cast: readonly string[];
  /** The supplier it is about. */
  readonly firm: string;
  /** What it costs, whole units of the currency. */
  readonly sum: number;
  readonly weeks: number;
  /** How many people are concerned. */
  readonly people: number;
  /** What a letter is about: the goods, the number on the invoice, its sum and how much of it. */
  readonly goods: string;
  readonly invoice: string;
  readonly due: number;
  readonly partial: number;
  readonly share: number;
  readonly pieces: number;
}

/** One paper: who writes it, about what, and in which form. */
export interface Draft {
  readonly ctx: PersonalContext;
  readonly book: Phrasebook;
  readonly style: Style;
  readonly subject: Subject;
  readonly kind: Kind;
  readonly form: "md" | "txt" | "csv";
  readonly matter: Matter;
  readonly reason: Reason;
  readonly post: Post;
  readonly title: string;
  readonly facts: Facts;
  readonly heading: Heading;
  readonly small: boolean;
  /** Columns paragraphs are broken at; 0 leaves them whole. */
  readonly width: number;
  /** Bytes from which on it is tightened instead of growing. */
  readonly limit: number;
  /** What is the same for all versions and edits of this paper. */
  readonly stream: Random;
  /** Servers it can name; empty for people who do not work on them. */
  readonly hosts: readonly string[];
  /** Tickets it can name. */
  readonly tickets: readonly string[];
}

// Half of all papers are done at 6 KB; some grow to the largest that anybody reads.
const MEDIAN_LIMIT = 6000;
const SMALLEST_LIMIT = 3000;
/** Bytes that no paper grows beyond of itself. */
export const LARGEST = 24 * 1024;
const CAST = 5;
const FEWEST_CAST = 3;

const PUBLIC: readonly Kind[] = ["letter", "advert", "policy", "proposal", "budget"];

const factsFor = (ctx: PersonalContext, book: Phrasebook, subject: Subject, random: Random): Facts => {
  const due = random.fork("due").int(64, 890) * 10;
  return {
    cast: random.fork("cast").sample(peopleFor(ctx), random.fork("present").int(FEWEST_CAST, CAST)),
    firm: subject.firm ?? random.fork("firm").pick(book.firms),
    sum: Math.max(2400, Math.round(Math.exp(random.fork("sum").normal(10, 0.7)) / 50) * 50),
    weeks: random.fork("weeks").int(3, 13) * 2,
    people: random.fork("people").int(56, 240),
    goods: random.fork("goods").pick(book.parts.goods ?? [""]),
    invoice: `${random.fork("prefix").pick(["", "R-", "", "2"])}${random.fork("invoice").int(20400, 98700)}`,
    due,
    partial: Math.round((due * random.fork("partial").int(45, 75)) / 1000) * 10,
    share: Math.round((due * random.fork("share").int(12, 35)) / 1000) * 10,
    pieces: random.fork("pieces").int(3, 9),
  };
};

const formOf = (path: string): Draft["form"] =>
  path.endsWith(".csv") ? "csv" : path.endsWith(".md") ? "md" : "txt";

const matterFor = (trade: Trade, { matter }: Subject, random: Random): MatterId =>
  matter ?? random.pick(TRADE_MATTERS[trade]);

const titleFor = (kind: Kind, { project, named }: Subject, matter: Matter, post: Post): string => {
  if (kind === "advert") return post.title;
  if (project === undefined || !named) return matter.title;
  return `${project.name} - ${matter.title}`;
};

/** The paper at `ctx.path`, as its name, its writer and the host's own story have it. */
export const draftFor = (ctx: PersonalContext): Draft => {
  const book = PHRASEBOOKS[ctx.language];
  const style = styleOf(ctx.persona);
  const subject = readSubject(ctx.path, ctx);
  const form = formOf(ctx.path);
  const stream = ctx.story.fork("draft", ctx.host.hostname, ctx.account.name, subject.base);
  const { kind } = subject;
  const matter = book.matters[matterFor(style.trade, subject, stream.fork("matter"))];
  const post = book.posts[subject.post ?? stream.fork("post").int(0, book.posts.length - 1)] as Post;
  const reason = book.reasons[
    subject.reason ?? stream.fork("reason").int(0, book.reasons.length - 1)
  ] as Reason;
  const technical = isTechnical(style.trade);
  const limit = Math.exp(stream.fork("limit").normal(Math.log(MEDIAN_LIMIT), 0.6));
  const whole = form === "md" && stream.fork("whole").bool(0.3);
  const tickets = ctx.tickets.filter(
    ({ project }) => subject.project === undefined || project === subject.project.key,
  );
  return {
    ctx,
    book,
    style,
    subject,
    kind,
    form,
    matter,
    reason,
    post,
    title: titleFor(kind, subject, matter, post),
    facts: factsFor(ctx, book, subject, stream.fork("facts")),
    heading: stream.fork("other heading").bool(0.2)
      ? stream.fork("heading").pick(["upper", "colon", "number", "plain"])
      : style.heading,
    small: style.small && !PUBLIC.includes(kind),
    width: whole ? 0 : style.width + stream.fork("width").int(-5, 5),
    limit: Math.round(Math.min(LARGEST, Math.max(SMALLEST_LIMIT, limit))),
    stream,
    hosts: technical ? [ctx.host.hostname, ...ctx.neighbours.map(({ hostname }) => hostname)] : [],
    tickets: technical ? tickets.map(({ id }) => id) : [],
  };
};
