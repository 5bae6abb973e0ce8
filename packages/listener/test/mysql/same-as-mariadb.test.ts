import assert from "node:assert/strict";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { test } from "uvu";
import { hasTools } from "../dns/needs.ts";
import { CASES } from "./cases.ts";
import { first, modern, REPLY, USUAL } from "./handshake-packet.ts";
import { type MariadbServer, startMariadb } from "./mariadb-server.ts";
import { closeSamples, type Sample, startSample } from "./sample.ts";
import { talk } from "./talk.ts";

const CONNECTIONS = 10;

const versionOf = (greeting: Buffer) => greeting.toString("latin1", 5, greeting.indexOf(0, 5));

if (hasTools("the same packets as MariaDB", "mariadbd", "mariadb", "mariadb-install-db")) {
  let real: MariadbServer;
  let ours: Sample;
  test.before(async () => {
    real = await startMariadb("--connect-timeout=2", `--max-connections=${CONNECTIONS}`);
    const [greeting, socket] = await greet(real.port);
    socket.destroy();
    // A newer Debian package changes the number alone.
    assert.match(versionOf(greeting), /^5\.5\.5-10\.11\.\d+-MariaDB-0\+deb12u\d+$/);
    ours = await startSample({
      version: versionOf(greeting).slice("5.5.5-".length),
      limits: { connectMs: 2000, connections: CONNECTIONS },
    });
  });
  test.after(async () => {
    await closeSamples();
    await real.stop();
  });

  const greet = async (port: number): Promise<[Buffer, Socket]> => {
    const socket = connect(port, "127.0.0.1");
    // Being hung up on is what some of these wait for.
    socket.on("error", () => {});
    const [greeting] = (await once(socket, "data")) as [Buffer];
    return [greeting, socket];
  };

  test("the greeting differs in the number and the scramble alone", async () => {
    const [theirs, mine] = [await talk(real.port, Buffer.from("x")), await talk(ours.port, Buffer.from("x"))];
    assert.equal(mine.packets[0], theirs.packets[0]);
    assert.equal(mine.packets[0]?.length, 104);
  });

  test("numbers count up, and scrambles are from ! to ~ and new each time", async () => {
    for (const port of [real.port, ours.port]) {
      const seen: { id: number; scramble: string }[] = [];
      for (let nth = 0; nth < 20; nth++) {
        const [greeting, socket] = await greet(port);
        socket.destroy();
        const at = greeting.indexOf(0, 5) + 1;
        const scramble =
          greeting.toString("latin1", at + 4, at + 12) + greeting.toString("latin1", at + 31, at + 43);
        assert.match(scramble, /^[!-~]{20}$/);
        seen.push({ id: greeting.readUInt32LE(at), scramble });
      }
      assert.equal(new Set(seen.map(({ scramble }) => scramble)).size, 20);
      for (const [nth, { id }] of seen.entries()) assert.equal(id, (seen[0]?.id ?? 0) + nth);
    }
  });

  test("whatever a client sends, the answers are the same", async () => {
    for (const [name, sent, then] of CASES) {
      const sends = then === undefined ? [sent] : [sent, then];
      const [theirs, mine] = await Promise.all([talk(real.port, ...sends), talk(ours.port, ...sends)]);
      assert.deepEqual(mine.packets, theirs.packets, name);
    }
  });

  test("who is slow is cut off without a word", async () => {
    const begun = first(modern(USUAL, `bob\0${REPLY}zz\0`));
    const cases = [
      [],
      [begun.subarray(0, 2)],
      [begun.subarray(0, 20)],
      [begun],
      [Buffer.from([0, 0, 18, 1, 1, 2])],
    ];
    await Promise.all(
      cases.map(async (sends, nth) => {
        const [theirs, mine] = await Promise.all([talk(real.port, ...sends), talk(ours.port, ...sends)]);
        assert.deepEqual(mine, theirs, `${nth}`);
        assert.equal(mine.end, "reset");
      }),
    );
  });

  test("there are so many connections and no more", async () => {
    const full = async (port: number) => {
      const sockets: Socket[] = [];
      for (let nth = 0; nth <= CONNECTIONS; nth++) sockets.push((await greet(port))[1]);
      const last = await talk(port);
      for (const socket of sockets) socket.destroy();
      return last;
    };
    const [theirs, mine] = [await full(real.port), await full(ours.port)];
    assert.deepEqual(mine, theirs);
    assert.match(mine.packets[0] ?? "", /Too many connections$/);
  });

  test("a real replica tells its user, again and again", async () => {
    const server = await startSample();
    real.run(
      `CHANGE MASTER TO MASTER_HOST='127.0.0.1', MASTER_PORT=${server.port}, MASTER_USER='repl_k3vabcde', MASTER_PASSWORD='x', MASTER_CONNECT_RETRY=1; START SLAVE`,
    );
    const hits = await server.told(2);
    const status = real.run("SHOW SLAVE STATUS\\G");
    real.run("STOP SLAVE; RESET SLAVE ALL");
    for (const { user, srcIp, attributes } of hits) {
      assert.equal(user, "repl_k3vabcde");
      assert.equal(srcIp, "127.0.0.1");
      assert.equal(attributes._client_name, "libmysql");
      assert.equal(attributes._server_host, "127.0.0.1");
      assert.match(attributes._client_version ?? "", /^10\.11\./);
    }
    assert.match(status, /Last_IO_Errno: 1045/);
    assert.match(status, /Access denied for user 'repl_k3vabcde'@'localhost' \(using password: YES\)/);
    assert.deepEqual(server.problems, []);
  });
}

test.run();
