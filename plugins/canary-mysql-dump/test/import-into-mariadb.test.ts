import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { personInTurn } from "@decnet/sdk/testing";
import { test } from "uvu";
import { canServe, type Server, startServer, toolVersion } from "./mariadb.ts";
import { readDump } from "./read-dump.ts";
import { contextFor, dumpFor, hostWith } from "./sample.ts";

const SEEDS = 12;
const osOf: Record<string, string> = { "10.11": "12", "11.8": "13" };

const contexts = (debian: string) =>
  Array.from({ length: SEEDS }, (_, nth) =>
    contextFor({
      seed: `import-${nth}`,
      persona: personInTurn(nth),
      host: hostWith({
        os: { id: "debian", version: debian, name: "Debian" },
        zone: nth % 2 === 0 ? "Europe/Lisbon" : "America/New_York",
      }),
    }),
  );

const OURS = /^-- (MariaDB dump|Host:|Server version|SET GLOBAL gtid_slave_pos|Dump completed on) ?/;

/** Without the lines that name versions, hosts and moments, and without the replica statements. */
const comparable = (dump: string): string[] =>
  dump
    .replace(/\n--\n-- start slave statement to make a recovery dump\)\n--\n\n(\/\*M?!.*\n){6}/, "")
    .split("\n")
    .map((line) => OURS.exec(line)?.[0] ?? line);

const orphans = (server: Server): string[] => {
  const keys = server.run(
    "SELECT TABLE_NAME, COLUMN_NAME, REFERENCED_TABLE_NAME FROM information_schema.KEY_COLUMN_USAGE WHERE TABLE_SCHEMA = 'imported' AND REFERENCED_TABLE_NAME IS NOT NULL",
  ).out;
  const links = keys
    .trim()
    .split("\n")
    .map((line) => line.split("\t"));
  assert.ok(links.length >= 3, `only ${links.length} foreign keys`);
  return links
    .filter(
      ([table, column, target]) =>
        server
          .run(
            `SELECT 1 FROM \`${table}\` a LEFT JOIN \`${target}\` b ON a.\`${column}\` = b.id WHERE a.\`${column}\` IS NOT NULL AND b.id IS NULL LIMIT 1`,
            { database: "imported" },
          )
          .out.trim() !== "",
    )
    .map((link) => link.join("."));
};

if (canServe("import into MariaDB")) {
  const version = toolVersion();
  const debian = osOf[version.split(".").slice(0, 2).join(".")];
  let server: Server;
  test.before(async () => {
    server = await startServer();
  });
  test.after(() => server.stop());
  const fresh = () =>
    assert.equal(
      server.run("STOP SLAVE; RESET SLAVE ALL; DROP DATABASE IF EXISTS imported; CREATE DATABASE imported")
        .code,
      0,
    );

  for (const [nth, ctx] of contexts(debian ?? "12").entries()) {
    test(`dump ${nth}: imports twice, holds together, points to the token, and comes out as it went in`, async () => {
      fresh();
      const dump = await dumpFor(ctx);
      for (const _ of [1, 2]) {
        const { code, err } = server.run(dump, { database: "imported" });
        assert.equal(code, 0, err);
        assert.equal(err, "");
      }
      for (const { name, rows } of readDump(dump))
        assert.equal(
          Number(server.run(`SELECT COUNT(*) FROM \`${name}\``, { database: "imported" }).out),
          rows.length,
          name,
        );
      assert.deepEqual(orphans(server), []);
      const status = server.run("SHOW REPLICA STATUS\\G").out;
      assert.match(status, new RegExp(`Master_Host: ${ctx.canary.token}\\.replica\\.invalid\n`));
      assert.match(status, /Master_Port: 3306\n/);
      assert.equal(server.run("STOP SLAVE; RESET SLAVE ALL").code, 0);
      if (debian !== undefined)
        assert.deepEqual(comparable(server.dump("imported", "--dump-slave")), comparable(dump));
    });
  }

  test("the importing server looks the token's name up", async () => {
    fresh();
    const ctx = contextFor({ seed: "lookup" });
    assert.equal(server.run(await dumpFor(ctx), { database: "imported" }).code, 0);
    const wanted = new RegExp(
      `connecting to master '\\w+@${ctx.canary.token}\\.replica\\.invalid:3306'.*Unknown server host`,
    );
    for (let tries = 0; tries < 100 && !wanted.test(server.errorLog()); tries++) await setTimeout(100);
    assert.match(server.errorLog(), wanted);
  });

  test("without replication rights the data is in, error 1227 follows, and nobody is called", async () => {
    fresh();
    assert.equal(
      server.run("CREATE OR REPLACE USER app@localhost; GRANT ALL ON imported.* TO app@localhost").code,
      0,
    );
    const dump = await dumpFor(contextFor({ seed: "rights" }));
    const { code, err } = server.run(dump, { database: "imported", user: "app" });
    assert.equal(code, 1);
    assert.match(err, /ERROR 1227/);
    assert.equal(server.run("SHOW REPLICA STATUS\\G").out, "");
    const tables = server.run("SHOW TABLES", { database: "imported" }).out.trim().split("\n");
    assert.deepEqual(
      tables,
      readDump(dump).map(({ name }) => name),
    );
  });
}

test.run();
