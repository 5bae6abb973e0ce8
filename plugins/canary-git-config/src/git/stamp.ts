import { type EpochMs, pad, type ZoneName, zoneOffset } from "@decnet/sdk";

/** Whose name a commit bears. */
export interface Identity {
  readonly name: string;
  readonly email: string;
}

const MINUTES_MS = 60_000;

// git leaves these out of names, since they set the address apart.
const plain = (text: string): string => text.replace(/[<>]/g, "");

/**
 * Who and when, as commits and reflogs have it: whole seconds and the zone's offset.
 *
 * @example stamp({ name: "Ana", email: "ana@x.example" }, 0, "UTC") // "Ana <ana@x.example> 0 +0000"
 */
export const stamp = ({ name, email }: Identity, at: EpochMs, zone: ZoneName): string => {
  const minutes = Math.round(zoneOffset(zone, at) / MINUTES_MS);
  const hours = Math.floor(Math.abs(minutes) / 60);
  const offset = `${minutes < 0 ? "-" : "+"}${pad(hours, 2)}${pad(Math.abs(minutes) % 60, 2)}`;
  return `${plain(name)} <${plain(email)}> ${Math.floor(at / 1000)} ${offset}`;
};
