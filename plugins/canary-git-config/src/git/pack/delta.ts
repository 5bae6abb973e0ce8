// gitformat-pack(5), "Deltified representation": lengths in groups of 7 bits, low ones first.
const length = (value: number): number[] => {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest];
};

const MOST_COPIED = 0xffff;
const MOST_INSERTED = 0x7f;

const copy = (from: number, count: number): number[] => {
  const bytes: number[] = [];
  for (let done = 0; done < count; ) {
    const size = Math.min(count - done, MOST_COPIED);
    const numbers = [0, 8, 16, 24].map((shift) => ((from + done) >>> shift) & 0xff);
    const sizes = [0, 8].map((shift) => (size >>> shift) & 0xff);
    // Bytes that are zero are left out; a bit for each of the others says that it is there.
    const present = [...numbers, ...sizes].reduce(
      (bits, byte, at) => bits | (byte === 0 ? 0 : 1 << at),
      0x80,
    );
    bytes.push(present, ...[...numbers, ...sizes].filter((byte) => byte !== 0));
    done += size;
  }
  return bytes;
};

const insert = (text: Uint8Array): number[] => {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += MOST_INSERTED) {
    const part = text.subarray(at, at + MOST_INSERTED);
    bytes.push(part.length, ...part);
  }
  return bytes;
};

const sharedHead = (a: Uint8Array, b: Uint8Array): number => {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[count] === b[count]) count++;
  return count;
};

const sharedTail = (a: Uint8Array, b: Uint8Array, head: number): number => {
  const most = Math.min(a.length, b.length) - head;
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
};

/** How to make `target` of `base`: what both begin and end with is copied, what lies between is written out. */
export const delta = (base: Uint8Array, target: Uint8Array): Uint8Array => {
  const head = sharedHead(base, target);
  const tail = sharedTail(base, target, head);
  return Uint8Array.from([
    ...length(base.length),
    ...length(target.length),
    ...copy(0, head),
    ...insert(target.subarray(head, target.length - tail)),
    ...copy(base.length - tail, tail),
  ]);
};
