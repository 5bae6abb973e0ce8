import type { EpochMs } from "@decnet/sdk";
import type { Asker } from "../protocol/asker.ts";
import { readHttpTime } from "../protocol/read-http-time.ts";

/** What an answer can be compared by. */
export interface Validators {
  readonly modifiedAt: EpochMs;
  readonly etag?: string;
}

const lists = (list: string, etag: string | undefined, isWeak: boolean): boolean => {
  if (list === "*") return true;
  if (etag === undefined) return false;
  let rest = list;
  while (rest !== "") {
    if (isWeak && rest.length > 2 && rest.startsWith("W/")) rest = rest.slice(2);
    if (rest.length < etag.length) return false;
    if (rest.startsWith(etag) && /^[ \t]*(?:,|$)/.test(rest.slice(etag.length))) return true;
    rest = rest.replace(/^[^,]*[ \t,]*/, "");
  }
  return false;
};

/**
 * Looks at the conditions of a request in nginx's order (`if_modified_since exact`, the default).
 *
 * @returns the status that is due instead of 200.
 */
export const checkConditions = (asker: Asker, { modifiedAt, etag }: Validators): 304 | 412 | undefined => {
  const unmodifiedSince = asker.field("if-unmodified-since");
  if (unmodifiedSince !== undefined && !((readHttpTime(unmodifiedSince) ?? -1) >= modifiedAt)) return 412;
  const match = asker.field("if-match");
  if (match !== undefined && !lists(match, etag, false)) return 412;
  const modifiedSince = asker.field("if-modified-since");
  const noneMatch = asker.field("if-none-match");
  if (modifiedSince === undefined && noneMatch === undefined) return undefined;
  if (modifiedSince !== undefined && readHttpTime(modifiedSince) !== modifiedAt) return undefined;
  if (noneMatch !== undefined && !lists(noneMatch, etag, true)) return undefined;
  return 304;
};
