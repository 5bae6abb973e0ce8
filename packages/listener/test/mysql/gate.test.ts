import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { test } from "uvu";
import { Turnstile } from "../../src/sockets/gate.ts";
import { until } from "../fixtures/until.ts";
import { first, modern, REPLY, USUAL } from "./handshake-packet.ts";
import { closeSamples, startSample } from "./sample.ts";
import { talk } from "./talk.ts";

const login = (user: string) => first(modern(USUAL, `${user}\0${REPLY}mysql_native_password\0`));

test.after.each(closeSamples);

test("a login waits while the gate is shut, and is answered when it opens", async () => {
  const gate = new Turnstile();
  const server = await startSample({ gate });
  gate.shut();
  const talks = ["ana", "bob"].map((user) => talk(server.port, login(user)));
  await until(() => gate.waiting === 2);
  assert.equal(server.hits.length, 0);
  gate.open();
  for (const { packets, end } of await Promise.all(talks)) {
    assert.match(packets[1] ?? "", /Access denied for user/);
    assert.equal(end, "closed");
  }
  assert.deepEqual(server.hits.map(({ user }) => user).sort(), ["ana", "bob"]);
});

test("a client that waits is not cut off by its time, nor lost when it goes", async () => {
  const gate = new Turnstile();
  const server = await startSample({ gate, limits: { connectMs: 50 } });
  gate.shut();
  const stays = talk(server.port, login("ana"));
  await until(() => gate.waiting === 1);
  const goes = connect(server.port, "127.0.0.1");
  await once(goes, "data");
  goes.write(login("bob"));
  await until(() => gate.waiting === 2);
  goes.resetAndDestroy();
  // Each of them takes as long as a client may.
  for (let times = 0; times < 3; times++) assert.equal((await talk(server.port)).end, "reset");
  gate.open();
  assert.match((await stays).packets[1] ?? "", /Access denied for user 'ana'/);
  assert.deepEqual(server.hits.map(({ user }) => user).sort(), ["ana", "bob"]);
});

test.run();
