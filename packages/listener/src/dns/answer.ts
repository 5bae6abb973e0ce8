import { CLASS, EXTENDED_ERROR, RCODE, TYPE } from "./codes.ts";
import type { Transport } from "./transport.ts";
import type { OptReply } from "./wire/message-writer.ts";
import type { Query, Question } from "./wire/read-query.ts";
import { textOf } from "./wire/wire-name.ts";
import { lookUp } from "./zone/look-up.ts";
import type { OwnedSet } from "./zone/record-set.ts";
import type { Zone } from "./zone/zone.ts";

/** What is said to a query, before it is put into bytes. */
export interface Answer {
  /** All twelve bits. */
  readonly rcode: number;
  readonly authoritative?: boolean;
  /** The question is left out. */
  readonly curt?: boolean;
  readonly records?: OwnedSet;
  readonly authority?: OwnedSet;
  readonly additional?: readonly OwnedSet[];
  readonly extendedError?: OptReply["extendedError"];
}

const refused = (extendedError: OptReply["extendedError"]): Answer => ({
  rcode: RCODE.REFUSED,
  extendedError,
});

/** The names that NSD answers with its version or host name unless it is told to hide them. */
const ABOUT_SERVER = /^(id\.server|version\.server|version\.bind|hostname\.bind)$/i;

const chaos = ({ name, type }: Question): Answer =>
  (type === TYPE.TXT || type === TYPE.ANY) && ABOUT_SERVER.test(textOf(name))
    ? refused(EXTENDED_ERROR.PROHIBITED)
    : refused(EXTENDED_ERROR.NOT_SUPPORTED);

/** Nobody may copy the zone; NSD has no AXFR over UDP at all. */
const transfer = ({ apex }: Zone, { name, type }: Question, transport: Transport): Answer => {
  if (type === TYPE.AXFR && transport === "udp") return { rcode: RCODE.NOTIMP };
  return name.key === apex.key ? refused(EXTENDED_ERROR.PROHIBITED) : { rcode: RCODE.NOTAUTH };
};

const found = (zone: Zone, question: Question): Answer => {
  const finding = lookUp(zone, question.name, question.type);
  if (finding.kind === "not ours") return refused(EXTENDED_ERROR.NOT_AUTHORITATIVE);
  // Nobody speaks for all classes at once (RFC 1035, section 4.3.1), nor says no for them.
  const authoritative = question.class !== CLASS.ANY;
  if (finding.kind === "records")
    return {
      rcode: RCODE.NOERROR,
      authoritative,
      records: { owner: question.name, set: finding.set },
      additional: finding.additional,
    };
  return {
    rcode: finding.kind === "no such name" ? RCODE.NXDOMAIN : RCODE.NOERROR,
    authoritative,
    ...(authoritative && { authority: { owner: zone.apex, set: zone.negative } }),
  };
};

/**
 * What the zone's server says to a query. The model is Debian 12's NSD 4.6.1 with `hide-version`, `hide-identity` and
 * `minimal-responses` on, which answers in few bytes and tells nothing of itself.
 */
export const answerTo = (zone: Zone, { question, edns }: Query, transport: Transport): Answer => {
  if (edns !== undefined && edns.version > 0) return { rcode: RCODE.BADVERS };
  if (question === undefined) return { rcode: RCODE.NOERROR };
  if (question.class === CLASS.CH) return chaos(question);
  if (question.class !== CLASS.IN && question.class !== CLASS.ANY)
    return { ...refused(EXTENDED_ERROR.NOT_SUPPORTED), curt: true };
  if (question.type === TYPE.AXFR || question.type === TYPE.IXFR) return transfer(zone, question, transport);
  return found(zone, question);
};
