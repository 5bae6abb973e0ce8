/** Numbers below a bound, from a seed (Marsaglia's xorshift32): quick enough for a million packets. */
export const numbersFrom = (seed: number): ((below: number) => number) => {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
};

type Numbers = (below: number) => number;

const noise = (random: Numbers, longest: number): Buffer => {
  const bytes = Buffer.alloc(random(longest));
  for (let at = 0; at < bytes.length; at++) bytes[at] = random(256);
  return bytes;
};

/** Bytes that mean something in DNS: lengths, pointers, ends. */
const TELLING = [0, 1, 2, 0x0c, 0x1a, 0x29, 0x3f, 0x40, 0x80, 0xc0, 0xff];

const MUTATIONS: readonly ((packet: Buffer, random: Numbers) => Buffer)[] = [
  (packet) => packet,
  (packet, random) => packet.subarray(0, random(packet.length + 1)),
  (packet, random) => Buffer.concat([packet, noise(random, 64)]),
  (packet, random) => {
    const copy = Buffer.from(packet);
    for (let times = random(4); times >= 0; times--) copy[random(copy.length || 1)] = random(256);
    return copy;
  },
  (packet, random) => {
    const copy = Buffer.from(packet);
    for (let times = random(4); times >= 0; times--)
      copy[12 + random(Math.max(1, copy.length - 12))] = TELLING[random(TELLING.length)] ?? 0;
    return copy;
  },
  (packet, random) => {
    const at = random(packet.length + 1);
    return Buffer.concat([packet.subarray(0, at), noise(random, 8), packet.subarray(at + random(8))]);
  },
  // A header that may be one, then anything.
  (_, random) =>
    Buffer.concat([
      Buffer.from([random(256), random(256), random(2), 0, 0, 1, 0, 0, 0, 0, 0, random(2)]),
      noise(random, 80),
    ]),
  (_, random) => noise(random, 600),
];

/** An endless stream of packets: seeds, seeds that were tampered with, and noise. */
export const packetStream = (seeds: readonly Buffer[], seed: number): (() => Buffer) => {
  const random = numbersFrom(seed);
  return () => {
    const packet = seeds[random(seeds.length)] ?? Buffer.alloc(0);
    const mutate = MUTATIONS[random(MUTATIONS.length)];
    return mutate === undefined ? packet : mutate(packet, random);
  };
};
