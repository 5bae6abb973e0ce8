import assert from "node:assert/strict";
import { BRAND } from "@decnet/sdk";
import { test } from "uvu";
import { tokenPrefixOf } from "../../src/mysql/index.ts";
import { attributes, charset, FLAG, first, modern, REPLY, second, USUAL } from "./handshake-packet.ts";
import { closeSamples, entropyFrom, startSample } from "./sample.ts";
import { talk } from "./talk.ts";

/** Soon over where nothing comes, and time enough for what comes on a slow machine. */
const SOON = { connectMs: 1000 };

const bob = first(modern(USUAL, `bob\0${REPLY}mysql_native_password\0`));

test.after.each(closeSamples);

test("one hit a connection, also when the client is asked to switch", async () => {
  const server = await startSample();
  await talk(
    server.port,
    first(modern(USUAL, `bob\0${REPLY}caching_sha2_password\0`)),
    second("p".repeat(20)),
  );
  await talk(server.port, bob);
  assert.deepEqual(
    (await server.told(2)).map(({ user }) => user),
    ["bob", "bob"],
  );
  assert.equal(server.hits.length, 2);
});

test("a client that leaves when it is asked to switch has been told all the same", async () => {
  const server = await startSample({ limits: SOON });
  await talk(server.port, first(modern(USUAL, `repl_k3vabcde\0${REPLY}caching_sha2_password\0`)));
  assert.equal((await server.told(1))[0]?.user, "repl_k3vabcde");
});

test("who never says a user is no hit", async () => {
  const server = await startSample({ limits: SOON });
  await Promise.all([
    talk(server.port),
    talk(server.port, Buffer.from("GET / HTTP/1.0\r\n\r\n")),
    talk(server.port, first(modern(USUAL | FLAG.SSL))),
  ]);
  await talk(server.port, bob);
  assert.equal((await server.told(1)).length, 1);
  assert.deepEqual(server.problems, []);
});

test("what is kept of a client is bounded, and its attributes may have any name", async () => {
  const server = await startSample();
  const many = attributes(...Array.from({ length: 20 }, (_, nth) => [`k${nth}`, "v".repeat(5)]).flat());
  const texts = attributes("__proto__", "polluted", "a", "b");
  await talk(server.port, first(modern(USUAL | FLAG.ATTRS, `bob\0${REPLY}mysql_native_password\0`, texts)));
  await talk(server.port, first(modern(USUAL | FLAG.ATTRS, `bob\0${REPLY}mysql_native_password\0`, many)));
  await talk(
    server.port,
    first(modern(USUAL | FLAG.DB, `${"u".repeat(5000)}\0${REPLY}${"d".repeat(5000)}\0`)),
  );
  await talk(server.port, first(charset(8, USUAL, Buffer.from("zo\u00eb", "latin1"), `\0${REPLY}`)));
  const [odd, full, long, latin] = await server.told(4);
  assert.deepEqual(Object.entries(odd?.attributes ?? {}), [
    ["__proto__", "polluted"],
    ["a", "b"],
  ]);
  assert.equal(Object.getPrototypeOf(odd?.attributes), Object.prototype);
  assert.equal(Object.keys(full?.attributes ?? {}).length, 20);
  assert.equal(long?.user.length, 128);
  assert.equal(long?.database?.length, 192);
  assert.equal(latin?.user, "zoë");
});

test("a hit that cannot be taken in is a problem, and the server goes on", async () => {
  const server = await startSample({
    onHit: () => {
      throw new Error("disk full");
    },
  });
  for (let times = 0; times < 2; times++) assert.equal((await talk(server.port, bob)).packets.length, 2);
  await talk(server.port, bob);
  assert.deepEqual(server.problems[0], {
    code: "DN_LISTENER_HIT",
    message: "a hit was not taken in",
    cause: "disk full",
  });
});

test("a packet of 16 MiB is read to its end", async () => {
  const server = await startSample({ limits: { connectMs: 20_000 } });
  const header = Buffer.from([0xff, 0xff, 0xff, 1]);
  const payload = Buffer.concat([
    modern(USUAL, `bob\0${REPLY}mysql_native_password\0`),
    Buffer.alloc(0xffffff),
  ]);
  const { packets } = await talk(server.port, Buffer.concat([header, payload.subarray(0, 0xffffff)]));
  assert.match(packets[1] ?? "", /Access denied for user 'bob'/);
});

test("a port that is taken is said so", async () => {
  const server = await startSample();
  await assert.rejects(startSample({ port: server.port }), {
    code: "DN_LISTENER_PORT",
    message: `cannot listen for MySQL on 127.0.0.1 port ${server.port}`,
    hint: /something else/,
  });
});

test("the version is the operator's to choose, and nothing gives it away", async () => {
  const server = await startSample({
    version: "10.11.6-MariaDB-0+deb12u1-log",
    entropy: entropyFrom("version"),
  });
  const { packets } = await talk(server.port, bob);
  assert.match(packets[0] ?? "", /5\.5\.5-10\.11\.6-MariaDB-0\+deb12u1-log\0/);
  for (const each of packets) assert.doesNotMatch(each, BRAND);
});

test("a token's first eight characters are found at the end of a user's name", () => {
  assert.equal(tokenPrefixOf("repl_k3vabcde"), "k3vabcde");
  assert.equal(tokenPrefixOf("repl_user_22222222"), "22222222");
  for (const user of [
    "",
    "repl",
    "repl_",
    "repl_k3vabcd",
    "repl_k3vabcdef",
    "k3vabcde",
    "repl-k3vabcde",
    "repl_k3vabcd1",
    "repl_K3VABCDE",
    "repl_k3vabcde\n",
  ])
    assert.equal(tokenPrefixOf(user), undefined, JSON.stringify(user));
});

test.run();
