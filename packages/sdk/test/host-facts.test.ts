import assert from "node:assert/strict";
import { test } from "uvu";
import { isHuman } from "../src/host-facts.ts";

const account = (uid: number, shell = "/bin/bash") => ({
  name: "ana",
  uid,
  gid: uid,
  fullName: "Ana",
  home: "/home/ana",
  shell,
});

test("people have a UID of Debian's range", () => {
  assert.deepEqual(
    [0, 33, 999, 1000, 60_000, 60_001, 65_534].map((uid) => isHuman(account(uid))),
    [false, false, false, true, true, false, false],
  );
});

test("people have a shell to log in with", () => {
  for (const shell of ["/bin/bash", "/bin/sh", "/usr/bin/zsh", "/usr/bin/fish"])
    assert.equal(isHuman(account(1000, shell)), true, shell);
  for (const shell of ["/usr/sbin/nologin", "/sbin/nologin", "/bin/false", "/bin/sync"])
    assert.equal(isHuman(account(1000, shell)), false, shell);
});

test.run();
