import { packet } from "../../src/mysql/protocol/packet.ts";
import { numbersFrom } from "../dns/packet-stream.ts";
import { CASES } from "./cases.ts";

const PAYLOADS = CASES.map(([, sent]) => sent.subarray(4)).filter((payload) => payload.length < 1000);

/** An endless stream of client packets: real ones that were tampered with, with honest headers, and noise. */
export const handshakeStream = (seed: number): (() => Buffer) => {
  const random = numbersFrom(seed);
  const noise = (longest: number) => Buffer.from(Array.from({ length: random(longest) }, () => random(256)));
  const mutate = (payload: Buffer): Buffer => {
    const at = random(payload.length + 1);
    switch (random(5)) {
      case 0:
        return payload.subarray(0, at);
      case 1:
        return Buffer.concat([payload, noise(16)]);
      case 2:
        return Buffer.concat([payload.subarray(0, at), noise(4), payload.subarray(at + random(4))]);
      case 3:
        return noise(200);
      default: {
        const copy = Buffer.from(payload);
        for (let times = random(4); times >= 0; times--) copy[random(copy.length || 1)] = random(256);
        return copy;
      }
    }
  };
  return () => packet(1, mutate(PAYLOADS[random(PAYLOADS.length)] ?? Buffer.alloc(0)));
};
