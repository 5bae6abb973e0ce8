import { type PlantedFile, toMs } from "@decnet/sdk";
import { gunzipSync, gzipSync } from "fflate";
import { sha256 } from "../sha256.ts";
import type { OldLog, Place } from "./old-logs.ts";

// gzip(1) keeps the file's mtime in the header when it reads a plain file (RFC 1952, MTIME); level 6 is its default.
const bytesFor = ({ bytes, zipped, file }: OldLog, place: Place): Uint8Array => {
  if (zipped === place.zipped) return bytes;
  return zipped ? gunzipSync(bytes) : gzipSync(bytes, { level: 6, mtime: toMs(file.mtime) });
};

/**
 * Every old log at its new place: the freshly rotated ones first, the others moved on. Each fresh one takes up one free
 * place, so what is behind stays where it is; where none is free the oldest goes.
 *
 * @param fresh newest first.
 */
export const shiftLogs = (places: readonly Place[], fresh: readonly OldLog[]): PlantedFile[] => {
  let free = fresh.length;
  const moved = places.flatMap(({ old }) => {
    if (old !== undefined) return [old];
    return free-- > 0 ? [] : [undefined];
  });
  return [...fresh, ...moved].slice(0, places.length).flatMap((log, at) => {
    const place = places[at] as Place;
    if (log === undefined || log === place.old) return [];
    const replaces = place.old === undefined ? {} : { replaces: sha256(place.old.bytes) };
    return [{ ...log.file, path: place.path, bytes: bytesFor(log, place), ...replaces }];
  });
};
