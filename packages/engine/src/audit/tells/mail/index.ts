import type { Tell } from "@decnet/sdk";
import { headerForm } from "./header-form.ts";
import { mailTimes } from "./mail-times.ts";
import { messageIds } from "./message-ids.ts";
import { nameSizes } from "./name-sizes.ts";
import { staleMailbox } from "./stale-mailbox.ts";
import { threads } from "./threads.ts";

/** The tells that read mailboxes. */
export const MAIL_TELLS: readonly Tell[] = [
  headerForm,
  mailTimes,
  messageIds,
  threads,
  nameSizes,
  staleMailbox,
];
