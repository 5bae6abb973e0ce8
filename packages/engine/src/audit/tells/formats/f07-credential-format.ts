import type { Tell } from "@decnet/sdk";
import { CREDENTIAL_FORMS } from "./credential-forms.ts";
import { eachFile } from "./each-file.ts";
import { isHandWritten } from "./is-hand-written.ts";

const LARGEST = 4 * 1024 * 1024;

// What stands for a credential in a note or an example is none.
const PLACEHOLDER = /x{4,}|example|your|change|placeholder|redacted|dummy|secret|test|(.)\1{5}/i;

const faultsOf = (text: string): string[] => {
  const faults = new Map<string, string>();
  for (const { claims, fault } of CREDENTIAL_FORMS) {
    for (const match of text.matchAll(claims)) {
      const credential = match[1] ?? match[0];
      if (faults.has(credential) || PLACEHOLDER.test(credential)) continue;
      const seen = fault(credential);
      if (seen !== undefined) faults.set(credential, seen);
    }
  }
  return [...faults.values()];
};

/** F07: a credential that whoever issues them would never have issued. */
export const CREDENTIAL_FORMAT: Tell = {
  id: "F07",
  weight: 3,
  title: "credential format",
  rule: "An AWS access key id that is not AKIA or ASIA and 16 characters of base32, an AWS secret that is not 40 characters, a bcrypt hash that is not 60, a crypt(5) hash of another length than its method's, a JSON Web Token that is not three parts of base64url JSON with a signature of its algorithm's length; tokens of GitHub, GitLab, Google, npm, SendGrid and Stripe of another length than theirs. Placeholders do not count.",
  reading: "Any client refuses it before it asks. Somebody may have cut one short in a note.",
  check: (view) =>
    eachFile(view, isHandWritten, async ({ path, size }, host) => {
      const text = size > LARGEST ? undefined : await host.text(path);
      return text === undefined ? undefined : faultsOf(text);
    }),
};
