import { isIPv4 } from "node:net";
import { encode } from "dns-packet";

/** An address as four or sixteen bytes: what stands last in a message that holds nothing but it. */
export const addressBytes = (address: string): Buffer => {
  const v4 = isIPv4(address);
  const message = encode({ answers: [{ type: v4 ? "A" : "AAAA", name: ".", data: address }] });
  return message.subarray(v4 ? -4 : -16);
};
