import type { Tell } from "@decnet/sdk";
import { BROKEN_GZIP } from "./f01-broken-gzip.ts";
import { OTHER_CONTENT } from "./f02-other-content.ts";
import { BROKEN_SCRIPT } from "./f03-broken-script.ts";
import { LONE_GIT } from "./f05-lone-git.ts";
import { UNUSABLE_KEY } from "./f06-unusable-key.ts";
import { CREDENTIAL_FORMAT } from "./f07-credential-format.ts";
import { OFFICE_METADATA } from "./f09-office-metadata.ts";
import { DUMP_FOOTER } from "./f12-dump-footer.ts";

/** Tells that open files and see whether they are what they say. */
export const FORMAT_TELLS: readonly Tell[] = [
  BROKEN_GZIP,
  OTHER_CONTENT,
  BROKEN_SCRIPT,
  LONE_GIT,
  UNUSABLE_KEY,
  CREDENTIAL_FORMAT,
  OFFICE_METADATA,
  DUMP_FOOTER,
];
