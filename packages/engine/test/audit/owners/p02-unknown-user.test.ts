import assert from "node:assert/strict";
import { test } from "uvu";
import { UNKNOWN_USER } from "../../../src/audit/tells/owners/p02-unknown-user.ts";
import { pathsHit } from "../expect-hits.ts";
import { makeHost } from "../make-host.ts";

test("hits homes, mailboxes and crontabs of nobody", async () => {
  const host = makeHost({
    "/home/admin/notes.txt": {},
    "/var/mail/admin": {},
    "/var/spool/cron/crontabs/admin": {},
  });
  assert.deepEqual(await pathsHit(UNKNOWN_USER, host), [
    "/home/admin",
    "/var/mail/admin",
    "/var/spool/cron/crontabs/admin",
  ]);
});

test("lets pass: logins, homes below another folder, shares, lost+found, what is empty, locks", async () => {
  const git = { name: "git", uid: 998, gid: 998, fullName: "", home: "/home/services/git", shell: "/bin/sh" };
  const host = makeHost(
    {
      "/home/ana/x": {},
      "/home/services/git/x": {},
      "/home/shared": { kind: "folder", mode: 0o2775 },
      "/home/shared/x": {},
      "/home/lost+found": { kind: "folder" },
      "/home/old": { kind: "folder" },
      "/var/mail/ana": {},
      "/var/mail/ana.lock": {},
      "/var/spool/cron/crontabs/ana": {},
    },
    { facts: { accounts: [...makeHost({}).facts.accounts, git] } },
  );
  assert.deepEqual(await pathsHit(UNKNOWN_USER, host), []);
});

test.run();
