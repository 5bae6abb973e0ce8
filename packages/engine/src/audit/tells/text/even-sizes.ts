import type { Tell } from "@decnet/sdk";
import { allHomeFiles } from "./user-files.ts";

const FEWEST = 20;
const FACTOR = 3;
const TAIL = 0.05;

/** X12: files that are all of one size. */
export const evenSizes: Tell = {
  id: "X12",
  weight: 1,
  title: "sizes without a tail",
  rule: "of a host's 20 or more texts by people nine in ten have sizes within a factor of 3 (5th to 95th percentile)",
  reading:
    "Sizes of what people keep spread over powers of ten. A folder of forms filled in by the dozen could be as even.",
  async check({ hosts }) {
    const sized = await Promise.all(
      hosts.map(async (host) => {
        const files = await allHomeFiles([host]);
        return { decky: host.decky, sizes: files.map(({ file }) => file.size).sort((a, b) => a - b) };
      }),
    );
    const judged = sized.filter(({ sizes }) => sizes.length >= FEWEST);
    if (judged.length === 0) throw new Error(`no host has ${FEWEST} texts by people`);
    return judged.flatMap(({ decky, sizes }) => {
      const small = sizes[Math.floor(sizes.length * TAIL)] as number;
      const large = sizes[Math.ceil(sizes.length * (1 - TAIL)) - 1] as number;
      if (large > FACTOR * small) return [];
      return [{ decky, seen: `nine in ten of ${sizes.length} texts have ${small} to ${large} bytes` }];
    });
  },
};
