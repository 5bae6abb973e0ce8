import { TYPE } from "../codes.ts";
import { labelsBefore, tailKey, type WireName } from "../wire/wire-name.ts";
import { addressBytes } from "./address-bytes.ts";
import type { RecordSet } from "./record-set.ts";
import { type CheckedZone, checkZone, type ZoneSettings } from "./zone-settings.ts";

/** What exists at a name; nothing at all when the name only has others below it (RFC 4592, section 2.2.2). */
export type Node = ReadonlyMap<number, RecordSet>;

/** An authoritative zone, ready to be asked. */
export interface Zone {
  readonly apex: WireName;
  /** By key. */
  readonly nodes: ReadonlyMap<string, Node>;
  /** What comes with "no": the SOA with the time that a "no" may be kept (RFC 2308, section 3). */
  readonly negative: RecordSet;
}

const TTL = 3600;
// RFC 1912, section 2.2: the upper ends of its ranges for refresh and retry, the lower one for expire.
const REFRESH = 7200;
const RETRY = 3600;
const EXPIRE = 1_209_600;
/** RFC 2308, section 5: how long a "no" is kept; short, for the same reason as a token's time to live. */
const MINIMUM = 60;

/** The label `*` in a key: its length, then itself. */
export const WILDCARD = "\u0001*";

const soaData = ({ nameServers: [primary], mailbox, serial }: CheckedZone) => {
  const numbers = Buffer.alloc(20);
  for (const [nth, value] of [serial, REFRESH, RETRY, EXPIRE, MINIMUM].entries())
    numbers.writeUInt32BE(value, nth * 4);
  return [primary, mailbox, numbers];
};

const addressSets = ({ v4, v6 }: CheckedZone, ttl: number): RecordSet[] =>
  [
    { type: TYPE.A, ttl, data: v4.map((address) => [addressBytes(address)]) },
    { type: TYPE.AAAA, ttl, data: v6.map((address) => [addressBytes(address)]) },
  ].filter(({ data }) => data.length > 0);

const asNode = (sets: readonly RecordSet[]): Node => new Map(sets.map((set) => [set.type, set]));

/**
 * The zone of the listener's names: SOA and NS at the top, the name servers that lie inside, and one wildcard that
 * leads everything else to the listener. With a wildcard a token's name is nothing special: whoever tries another name
 * gets the same answer, as on any host that serves its customers from one address.
 *
 * @throws DecnetError `DN_LISTENER_ZONE` when the settings make no zone.
 */
export const makeZone = (settings: ZoneSettings): Zone => {
  const checked = checkZone(settings);
  const { apex, nameServers, ttl } = checked;
  const soa: RecordSet = { type: TYPE.SOA, ttl: TTL, data: [soaData(checked)] };
  const ns: RecordSet = { type: TYPE.NS, ttl: TTL, data: nameServers.map((name) => [name]) };
  const nodes = new Map<string, Node>([[WILDCARD + apex.key, asNode(addressSets(checked, ttl))]]);
  for (const name of nameServers) {
    const depth = labelsBefore(name, apex);
    if (depth === undefined) continue;
    for (let label = 1; label < depth; label++) {
      const above = tailKey(name, label);
      if (!nodes.has(above)) nodes.set(above, new Map());
    }
    nodes.set(name.key, asNode(addressSets(checked, TTL)));
  }
  nodes.set(apex.key, asNode([soa, ns, ...addressSets(checked, TTL)]));
  return { apex, nodes, negative: { ...soa, ttl: Math.min(TTL, MINIMUM) } };
};
