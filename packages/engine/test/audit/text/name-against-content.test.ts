import assert from "node:assert/strict";
import { test } from "uvu";
import { nameAgainstContent } from "../../../src/audit/tells/text/name-against-content.ts";
import { makeHost, makeView } from "../make-host.ts";

const seen = async (name: string, body: string) =>
  (await nameAgainstContent.check(makeView(makeHost({ [`/home/ana/${name}`]: { body } }))))[0]?.seen;

const PROSE = `We met on Monday and agreed that the migration of the old mail server
will be moved to the week after the holidays. Bo tells the others about
the new dates and asks the hoster what a further month would cost us.
`;

test("wants credentials in a file named for passwords", async () => {
  for (const name of [
    "passwords.txt",
    "my-passwords-old.md",
    "contraseñas.txt",
    "senhas_servidores.txt",
    "mots-de-passe.txt",
    "Passwörter.txt",
    "Zugangsdaten",
  ])
    assert.equal(
      await seen(name.replace("_servidores", "_2"), "ask Bo again\n"),
      "named for passwords, and has none",
      name,
    );
  for (const body of ["vpn: Kestrel-88\n", "router admin / tulip42x\n", "bo;hunter2\n", "Xk9!fffq\n"])
    assert.equal(await seen("passwords.txt", body), undefined, body);
});

test("does not want them where the name speaks of something else", async () => {
  assert.equal(await seen("password-policy.md", PROSE), undefined);
  assert.equal(await seen("reset_password.py", "def reset(): ...\n"), undefined);
});

test("wants a list in a file named for tasks, with or without bullets", async () => {
  for (const name of [
    "TODO.md",
    "todo",
    "tareas-web.txt",
    "por.fazer.txt",
    "à-faire.md",
    "Aufgaben.txt",
    "pendências.txt",
  ])
    assert.equal(await seen(name, PROSE), "named for tasks, and is no list", name);
  for (const body of ["- call Bo\n- disks\n", "call Bo\ndisks for web-02\n", "1. Bo\n2) disks\n", "[x] Bo\n"])
    assert.equal(await seen("TODO.md", body), undefined, body);
  assert.equal(
    await seen("todo", "2026-11-19T10:00:00 cron started\n2026-11-19T10:00:05 cron ended\n"),
    "named for tasks, and is no list",
  );
});

test("takes whoever writes long lines in lower case", async () => {
  assert.equal(await seen("todo.txt", PROSE.toLowerCase()), undefined);
});

test("wants amounts in a budget", async () => {
  assert.equal(await seen("presupuesto_2026.txt", "preguntar a Bo\n"), "named for money, and has no amounts");
  assert.equal(await seen("Kosten.txt", "Server 1.200\n"), undefined);
});

test("holds endings to their form", async () => {
  assert.match((await seen("a.csv", "call Bo today\nand then the disks\n")) ?? "", /separator/);
  assert.equal(await seen("a.csv", "name;phone\nBo Lund;12\n"), undefined);
  assert.equal(await seen("a.csv", "bo@lund.example\nana@reis.example\n"), undefined);
  assert.match((await seen("a.json", "{ call Bo")) ?? "", /does not parse/);
  assert.equal(await seen("a.json", '// mine\n{ "a": [1, 2,], }\n'), undefined);
  assert.equal(await seen("a.json", '{"a":1}\n{"a":2}\n'), undefined);
  assert.match((await seen("a.log", "call Bo\norder disks\nlunch\n")) ?? "", /plain words/);
  assert.equal(await seen("a.log", "10:01 started\nloading\nend of file\n"), undefined);
});

test.run();
