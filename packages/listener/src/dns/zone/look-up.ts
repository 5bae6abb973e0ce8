import { TYPE } from "../codes.ts";
import { labelsBefore, tailKey, type WireName } from "../wire/wire-name.ts";
import type { OwnedSet, RecordSet } from "./record-set.ts";
import { type Node, WILDCARD, type Zone } from "./zone.ts";

/** What a zone says of a name and a type. */
export type Finding =
  | { readonly kind: "records"; readonly set: RecordSet; readonly additional: readonly OwnedSet[] }
  | { readonly kind: "no such type" }
  | { readonly kind: "no such name" }
  | { readonly kind: "not ours" };

/** The node at a name, or the wildcard at its closest encloser (RFC 4592, section 3.3.1). */
const nodeAt = ({ nodes }: Zone, name: WireName, depth: number): Node | undefined => {
  const exact = nodes.get(name.key);
  if (exact !== undefined) return exact;
  for (let label = 1; label <= depth; label++) {
    const encloser = tailKey(name, label);
    if (nodes.has(encloser)) return nodes.get(WILDCARD + encloser);
  }
  return undefined;
};

// All A sets before all AAAA sets: NSD's order.
const addressesOf = ({ nodes }: Zone, set: RecordSet): readonly OwnedSet[] => {
  if (set.type !== TYPE.NS) return [];
  const hosts = set.data.flat().filter((part): part is WireName => !Buffer.isBuffer(part));
  return [TYPE.A, TYPE.AAAA].flatMap((type) =>
    hosts.flatMap((owner) => {
      const found = nodes.get(owner.key)?.get(type);
      return found === undefined ? [] : [{ owner, set: found }];
    }),
  );
};

/** Looks a name up. ANY gets the first set alone, as RFC 8482 (section 4.1) allows and NSD does. */
export const lookUp = (zone: Zone, name: WireName, type: number): Finding => {
  const depth = labelsBefore(name, zone.apex);
  if (depth === undefined) return { kind: "not ours" };
  const node = nodeAt(zone, name, depth);
  if (node === undefined) return { kind: "no such name" };
  const [first] = node.values();
  const set = type === TYPE.ANY ? first : node.get(type);
  if (set === undefined) return { kind: "no such type" };
  return { kind: "records", set, additional: type === TYPE.NS ? addressesOf(zone, set) : [] };
};
