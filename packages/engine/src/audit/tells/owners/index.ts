import type { Tell } from "@decnet/sdk";
import { WRONG_OWNER } from "./p01-wrong-owner.ts";
import { UNKNOWN_USER } from "./p02-unknown-user.ts";
import { OPEN_KEYS } from "./p04-open-keys.ts";
import { READABLE_SECRET } from "./p05-readable-secret.ts";
import { NOT_EXECUTABLE } from "./p06-not-executable.ts";
import { LOG_OWNER } from "./p07-log-owner.ts";

/** Tells that read owners and modes. */
export const OWNER_TELLS: readonly Tell[] = [
  WRONG_OWNER,
  UNKNOWN_USER,
  OPEN_KEYS,
  READABLE_SECRET,
  NOT_EXECUTABLE,
  LOG_OWNER,
];
