import assert from "node:assert/strict";
import type { Account, HostFacts } from "@decnet/sdk";
import { HOST, PEOPLE, ROOT } from "@decnet/sdk/testing";
import { test } from "uvu";
import { castOf } from "../../src/personas/cast.ts";

const login = (name: string, uid: number, fullName = "", shell = "/bin/bash"): Account => ({
  name,
  uid,
  gid: uid,
  fullName,
  home: `/home/${name}`,
  shell,
});
const host = (...accounts: Account[]): HostFacts => ({
  ...HOST,
  accounts: [ROOT, login("sshd", 105, "", "/usr/sbin/nologin"), ...accounts],
});
const pairs = (facts: HostFacts) =>
  castOf(PEOPLE, facts).map(({ persona, account }) => `${persona.name}=${account.name}`);

test("a persona has the account that bears their login or full name", () => {
  assert.deepEqual(pairs(host(login("lwhitfield", 1000), login("dev1", 1001, "Marta Reis"))), [
    "Laura Whitfield=lwhitfield",
    "Marta Reis=dev1",
  ]);
});

test("the others are mapped, always alike, to accounts nobody claims", () => {
  const facts = host(login("lwhitfield", 1000), login("ubuntu", 1001));
  assert.equal(pairs(facts).length, PEOPLE.length);
  assert.deepEqual(pairs(facts), pairs(facts));
  for (const pair of pairs(facts).slice(1)) assert.match(pair, /=ubuntu$/);
});

test("nobody acts as a daemon or as root", () => {
  assert.deepEqual(
    pairs(host(login("nobody", 65534, "nobody"), login("svc", 1005, "", "/usr/sbin/nologin"))),
    [],
  );
});

test.run();
