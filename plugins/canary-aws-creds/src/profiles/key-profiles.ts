import { isTechnical, type Random } from "@decnet/sdk";
import type { Facts } from "../facts.ts";
import { type AccessKey, drawAccessKey } from "../keys/access-key.ts";
import { PROFILE_NAMES, STORE_NAMES } from "./names.ts";

/** A profile with a key of its own. */
export interface KeyProfile {
  readonly name: string;
  readonly key: AccessKey;
  readonly region: string;
  readonly output: string | undefined;
  /** Where its requests go instead of to AWS: the one that calls home. */
  readonly endpoint: string | undefined;
  /** The store wants its buckets in the path; boto3 and aws-cli are told so. */
  readonly pathStyle: boolean;
}

const COUNTS = {
  technical: [
    [1, 7],
    [2, 8],
    [3, 5],
  ],
  other: [
    [1, 7],
    [2, 3],
  ],
} as const;

const OUTPUTS = {
  technical: [
    ["json", 9],
    [undefined, 5],
    ["yaml", 1],
    ["table", 1],
  ],
  other: [
    ["json", 5],
    [undefined, 4],
    ["table", 3],
    ["text", 2],
  ],
} as const;

const fill = (names: readonly string[], { house, projects }: Facts): readonly string[] =>
  names.flatMap((name) =>
    name.includes("{project}")
      ? projects.map((project) => name.replace("{project}", project))
      : [name.replace("{house}", house)],
  );

// The store is the default for somebody who uses nothing else; it is what an intruder tries first, too.
const drawStoreAt = (count: number, { storeUrl }: Facts, random: Random): number => {
  if (storeUrl === undefined) return -1;
  return count === 1 || random.bool(0.35) ? 0 : count - 1;
};

const drawNames = (count: number, storeAt: number, facts: Facts, random: Random): string[] => {
  const names = random.sample(fill(PROFILE_NAMES[facts.trade], facts), count);
  if (storeAt > 0) names[storeAt] = random.pick(fill(STORE_NAMES, facts));
  // Without a default every command needs --profile; some want it that way.
  if (count === 1 || random.bool(0.88)) names[0] = "default";
  return [...new Set(names)];
};

/** One to three profiles with keys; with a store address, one of them is the store's. */
export const drawKeyProfiles = (facts: Facts, random: Random): readonly KeyProfile[] => {
  const kind = isTechnical(facts.trade) ? "technical" : "other";
  const wanted = random.weighted<number>(COUNTS[kind]);
  const storeAt = drawStoreAt(wanted, facts, random);
  const names = drawNames(wanted, storeAt, facts, random);
  const home = random.pick(facts.regions);
  return names.map((name, at) => {
    const isStore = at === Math.min(storeAt, names.length - 1);
    return {
      name,
      key: drawAccessKey(
        at > 0 && random.bool(0.4) ? facts.accounts[1] : facts.accounts[0],
        random.fork("key", at),
      ),
      // Stores that know no regions answer to us-east-1.
      region:
        isStore && random.bool(0.4) ? "us-east-1" : random.bool(0.8) ? home : random.pick(facts.regions),
      output: random.weighted<string | undefined>(OUTPUTS[kind]),
      endpoint: isStore ? facts.storeUrl : undefined,
      pathStyle: isStore && random.bool(0.55),
    };
  });
};
