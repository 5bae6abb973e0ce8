import { DAY, HOUR, isoNs, MINUTE, toNs } from "@decnet/sdk";
import { officeProperties } from "./office-properties.ts";
import { zipDirectory } from "./zip-directory.ts";

// Entry dates are wall clock without a zone: zones are at most 14 hours from UTC.
const ZONE = 14 * HOUR;

const shown = (at: number): string => isoNs(toNs(at)).slice(0, 19);

/** What is wrong with an office file's own account of itself, given when it was last written. */
export const officeFaults = (bytes: Uint8Array, mtime: number): string[] => {
  const faults: string[] = [];
  const properties = officeProperties(bytes);
  if (properties === undefined) return ["a document without docProps/core.xml"];
  const { creator, created, modified } = properties;
  if (creator === "") faults.push("a document that nobody created: dc:creator is empty");
  const latest = Math.max(created ?? 0, modified ?? 0);
  if (latest > mtime + MINUTE) faults.push(`dated ${shown(latest)}, but last written at ${shown(mtime)}`);
  if (created !== undefined && modified !== undefined && created > modified)
    faults.push(`created at ${shown(created)}, after it was modified at ${shown(modified)}`);
  for (const { name, wallClock } of zipDirectory(bytes) ?? []) {
    if (wallClock === undefined) continue;
    const at = wallClock * 1000;
    if (at > mtime + ZONE + MINUTE)
      return [...faults, `${name} in it is of ${shown(at)}, after it was written`];
    if (modified !== undefined && Math.abs(at - modified) > DAY + ZONE)
      return [...faults, `${name} in it is of ${shown(at)}, but it was modified at ${shown(modified)}`];
  }
  return faults;
};
