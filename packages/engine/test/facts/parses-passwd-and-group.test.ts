import assert from "node:assert/strict";
import { test } from "uvu";
import { parseAccounts } from "../../src/drivers/facts/accounts.ts";
import { parseGroups } from "../../src/drivers/facts/groups.ts";

test("a passwd line becomes an account", () => {
  assert.deepEqual(parseAccounts("mreis:x:1000:1001:Marta Reis,Room 4,,:/home/mreis:/bin/zsh\n"), [
    { name: "mreis", uid: 1000, gid: 1001, fullName: "Marta Reis", home: "/home/mreis", shell: "/bin/zsh" },
  ]);
});

test("an empty shell is /bin/sh", () => {
  assert.equal(parseAccounts("old:x:50:50::/:")[0]?.shell, "/bin/sh");
});

test("what is no account is skipped", () => {
  const garbage = [
    "",
    "# comment:x:1:1::/:/bin/sh",
    "+::::::",
    "short:x:1:1",
    ":x:1:1::/:/bin/sh",
    "letters:x:one:1::/:/bin/sh",
    "negative:x:-1:1::/:/bin/sh",
    "huge:x:99999999999:1::/:/bin/sh",
    "homeless:x:1:1:::/bin/sh",
    "\u0000\u00ff\u0001",
    "root:x:0:0:root:/root:/bin/bash",
  ];
  assert.deepEqual(
    parseAccounts(garbage.join("\n")).map(({ name }) => name),
    ["root"],
  );
});

test("groups are names with numbers", () => {
  assert.deepEqual(parseGroups("root:x:0:\nadm:*:4:mreis,jvogt\n"), { root: 0, adm: 4 });
});

test("what is no group is skipped", () => {
  assert.deepEqual(parseGroups("x\n:x:1:\na:b:c:d\n#adm:x:4:\n+:::\nadm:x:4\nsudo:x:27:\n"), { sudo: 27 });
});

test.run();
