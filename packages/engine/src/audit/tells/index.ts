import type { Tell } from "@decnet/sdk";
import { FORMAT_TELLS } from "./formats/index.ts";
import { LOG_TELLS } from "./logs/index.ts";
import { MAIL_TELLS } from "./mail/index.ts";
import { OWNER_TELLS } from "./owners/index.ts";
import { SIGHT_TELLS } from "./sight/index.ts";
import { TEXT_TELLS } from "./text/index.ts";
import { TIME_TELLS } from "./times/index.ts";

/** Every tell of the house, in the order in which an audit tells of them. */
export const BUILT_IN_TELLS: readonly Tell[] = [
  ...TIME_TELLS,
  ...OWNER_TELLS,
  ...FORMAT_TELLS,
  ...LOG_TELLS,
  ...TEXT_TELLS,
  ...MAIL_TELLS,
  ...SIGHT_TELLS,
];
