/** What nothing planted may hold, in a name or a body: it tells an intruder what the host is (REALISM.md, R02). */
export const BRAND = /decnet|canary|honey|decoy|decky/i;
