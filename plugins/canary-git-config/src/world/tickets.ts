import { type CanaryContext, DAY, type EpochMs, type Project, type Random, type Ticket } from "@decnet/sdk";

/** Whose tickets: those of the repository's project, among all that are known. */
interface TicketSource {
  readonly ctx: Pick<CanaryContext, "tickets">;
  readonly project: Partial<Pick<Project, "key">>;
}

const NUMBER = /^(.+-)(\d+)$/;
const RECENT = 45 * DAY;

/** A ticket that was opened before all we are told of: they are numbered in order, at a pace that hardly changes. */
const older = (known: readonly Ticket[], at: EpochMs, random: Random): string | undefined => {
  const [newest, oldest] = [known[0], known.at(-1)];
  const [, prefix = "", number] = NUMBER.exec(oldest?.id ?? "") ?? [];
  if (newest === undefined || oldest === undefined || number === undefined || known.length < 2)
    return undefined;
  const pace = Math.max(DAY / 4, (newest.openedAt - oldest.openedAt) / (known.length - 1));
  const back = Math.ceil(Math.max(0, oldest.openedAt - at) / pace) + random.int(1, 20);
  return Number(number) > back ? `${prefix}${Number(number) - back}` : undefined;
};

/** A ticket that somebody could have had in mind at a moment: of the repository's project, if that has any. */
export const ticketAt = (
  { ctx: { tickets }, project: { key } }: TicketSource,
  at: EpochMs,
  random: Random,
): string | undefined => {
  const ours = tickets.filter(({ project }) => project === (key ?? tickets[0]?.project));
  const recent = ours.filter(({ openedAt }) => openedAt < at && openedAt > at - RECENT);
  return recent.length > 0 ? random.pick(recent).id : older(ours, at, random);
};
