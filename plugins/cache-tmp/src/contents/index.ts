import { checkedPaths } from "./checked-paths.ts";
import type { Content } from "./content.ts";
import { digests } from "./digests.ts";
import { hostAddresses } from "./host-addresses.ts";
import { lastRun } from "./last-run.ts";
import { packages } from "./packages.ts";
import { samples } from "./samples.ts";

/** What caches are of. */
export const CONTENTS: readonly Content[] = [
  checkedPaths,
  digests,
  hostAddresses,
  lastRun,
  packages,
  samples,
];
