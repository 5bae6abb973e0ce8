import assert from "node:assert/strict";
import type { AuditHost, Hit, Tell } from "@decnet/sdk";
import { makeView } from "./make-host.ts";

/** What a tell finds on hosts. */
export const hitsOf = (tell: Tell, ...hosts: readonly AuditHost[]): Promise<readonly Hit[]> =>
  tell.check(makeView(...hosts));

/** The paths at which it hits. */
export const pathsHit = async (tell: Tell, ...hosts: readonly AuditHost[]): Promise<(string | undefined)[]> =>
  (await hitsOf(tell, ...hosts)).map(({ path }) => path);

/** It cannot be checked on these hosts, for a reason. */
export const cannotCheck = (tell: Tell, reason: RegExp, ...hosts: readonly AuditHost[]): Promise<void> =>
  assert.rejects(hitsOf(tell, ...hosts), reason);
