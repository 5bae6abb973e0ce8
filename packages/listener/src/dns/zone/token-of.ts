import { labelsBefore, tailKey, type WireName } from "../wire/wire-name.ts";
import type { Zone } from "./zone.ts";

/** 16 bytes in base32 without padding (RFC 4648). */
const TOKEN = /^[a-z2-7]{26}$/;
const LENGTH = 26;

/** The token in `<anything.>TOKEN.zone`, in lower case; whether anybody knows it is not asked here. */
export const tokenOf = ({ apex }: Zone, name: WireName): string | undefined => {
  const depth = labelsBefore(name, apex);
  if (depth === undefined || depth === 0) return undefined;
  const tail = tailKey(name, depth - 1);
  const label = tail.slice(1, 1 + LENGTH);
  return tail.charCodeAt(0) === LENGTH && TOKEN.test(label) ? label : undefined;
};
