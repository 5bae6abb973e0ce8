import { expandDistinct, type PersonalContext, type Random, type Slots } from "@decnet/sdk";
import { companyOf } from "./company.ts";
import { figures } from "./figures.ts";
import { colleagueNames } from "./people.ts";
import type { Phrasebook } from "./phrasebook.ts";
import type { Subject } from "./subject.ts";

// Parts of which one line may name several that have to differ: `{firm}` and `{firm2}`. Only lines name them, and they name no
// others.
const PAIRED = ["table", "module", "food"];
const NAMES_PAIRED = new RegExp(`\\{(${PAIRED.join("|")})`);

const pairs = ({ parts }: Phrasebook, random: Random): Record<string, string> => {
  const drawn: Record<string, string> = {};
  for (const name of PAIRED) {
    for (const [at, value] of expandDistinct(parts, name, {}, random, 3).entries())
      drawn[at === 0 ? name : `${name}${at + 1}`] = value;
  }
  return drawn;
};

const pinned = (value: string | undefined, options: readonly string[]): [string, string] => {
  const [first = "", second = first] =
    value === undefined ? options : [value, ...options.filter((o) => o !== value)];
  return [first, second];
};

/** Draws the facts that one phrase may name. */
export type Facts = (phrase: string, random: Random) => Slots;

/** Everything the lines of one note may name: people, hosts, projects and tickets that exist, and figures. */
export const factsFor = (ctx: PersonalContext, book: Phrasebook, subject: Subject): Facts => {
  const names = colleagueNames(ctx);
  const hostnames = ctx.neighbours.map(({ hostname }) => hostname);
  const company = companyOf(ctx.persona);
  const partners = company.partners(book.parts.firm ?? []);
  return (phrase, random) => {
    const [who, other] = pinned(subject.who, [...random.shuffle(names), ...random.shuffle(book.people)]);
    const [host, host2] = pinned(subject.host, [...random.shuffle(hostnames), ctx.host.hostname]);
    const project = subject.project ?? (ctx.projects.length > 0 ? random.pick(ctx.projects) : undefined);
    const ticket = () =>
      project === undefined ? `#${random.int(1040, 9970)}` : company.ticketOf(project, random);
    const [firm = "", firm2 = ""] = random.sample(partners, 2);
    const slots = Object.assign(figures(random, ctx.language), {
      who,
      other,
      dial: company.extensionOf(who),
      host,
      host2,
      firm,
      firm2,
      project: project?.name ?? random.pick(book.works),
      key: project?.key ?? "",
      ticket: subject.ticket ?? ticket(),
      ticket2: ticket(),
    });
    // They cost more than all others, and few lines name any.
    return NAMES_PAIRED.test(phrase) ? Object.assign(slots, pairs(book, random)) : slots;
  };
};
