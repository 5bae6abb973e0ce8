import assert from "node:assert/strict";
import { test } from "uvu";
import { contextFor, dumpFor, hostWith, sample } from "./sample.ts";

const NIGHT = Date.UTC(2026, 10, 19, 4, 5, 6, 789);
const linesOf = async (dump: Promise<string>) => (await dump).split("\n");

test("the header is that of Debian 12's mariadb-dump", async () => {
  const lines = await linesOf(sample(1));
  assert.equal(lines[0], "/*M!999999\\- enable the sandbox mode */ ");
  assert.equal(lines[1], "-- MariaDB dump 10.19  Distrib 10.11.19-MariaDB, for debian-linux-gnu (x86_64)");
  assert.equal(lines[2], "--");
  assert.match(lines[3] ?? "", /^-- Host: (localhost|127\.0\.0\.1|db-lis-02) {4}Database: [a-z_]+$/);
  assert.equal(lines[4], `-- ${"-".repeat(54)}`);
  assert.match(lines[5] ?? "", /^-- Server version\t10\.11\.19-MariaDB-0\+deb12u1(-log)?$/);
});

test("no dump is older than the tool it names", async () => {
  const version = async (at: number) => /Distrib (\S+)-MariaDB/.exec(await sample(1, { at }))?.[1];
  assert.equal(await version(Date.UTC(2025, 5, 1)), "10.11.11");
  assert.equal(await version(Date.UTC(2026, 0, 1)), "10.11.14");
  assert.equal(await version(Date.UTC(2026, 7, 1)), "10.11.18");
  assert.match(
    await sample(1, { at: Date.UTC(2024, 5, 1) }),
    /^-- MariaDB dump 10\.19 {2}Distrib 10\.11\.6-MariaDB/,
  );
});

test("other distributions ship other tools", async () => {
  const on = (id: string, version: string) =>
    sample(2, { host: hostWith({ os: { id, version, name: `${id} ${version}` } }) });
  assert.match(await on("debian", "13"), /\n-- MariaDB dump 10\.19-11\.8\.6-MariaDB, for debian-linux-gnu/);
  assert.match(
    await on("debian", "13"),
    /\n-- Server version\t11\.8\.6-MariaDB-0\+deb13u1(-log)? from Debian\n/,
  );
  assert.match(await on("ubuntu", "24.04"), /Distrib 10\.11\.14-MariaDB, for debian-linux-gnu/);
});

test("the last line is the moment, in the host's zone, the hour padded with a space", async () => {
  for (const [zone, expected] of [
    ["Europe/Lisbon", "2026-11-19  4:05:06"],
    ["America/New_York", "2026-11-18 23:05:06"],
    ["Asia/Kolkata", "2026-11-19  9:35:06"],
    ["Asia/Tokyo", "2026-11-19 13:05:06"],
    ["UTC", "2026-11-19  4:05:06"],
  ] as const) {
    const lines = await linesOf(sample(3, { at: NIGHT, host: hostWith({ zone }) }));
    assert.deepEqual(lines.slice(-2), [`-- Dump completed on ${expected}`, ""], zone);
  }
});

test("the replica statements stand where the tool has START ALL SLAVES, and tail shows none of them", async () => {
  const ctx = contextFor({ seed: "trailer" });
  const lines = (await dumpFor(ctx)).split("\n");
  const host = `${ctx.canary.token}.replica.invalid`;
  const at = lines.indexOf("-- start slave statement to make a recovery dump)");
  assert.ok(at > lines.length - 25, "the trailer is not at the end");
  assert.deepEqual(
    lines.slice(at + 3, at + 9).map((line) => line.replace(/='[^']*'|=\d+/g, "=…")),
    [
      "/*!80022 STOP REPLICA */;",
      "/*!80023 CHANGE REPLICATION SOURCE TO SOURCE_HOST=…, SOURCE_PORT=…, SOURCE_USER=…, SOURCE_SSL=…, SOURCE_PASSWORD=…, SOURCE_CONNECT_RETRY=…, SOURCE_RETRY_COUNT=… */;",
      "/*!80023 START REPLICA */;",
      "/*M!100100 STOP SLAVE */;",
      "/*M!100100 CHANGE MASTER TO MASTER_HOST=…, MASTER_PORT=…, MASTER_USER=…, MASTER_PASSWORD=…, MASTER_CONNECT_RETRY=… */;",
      "/*M!100100 START SLAVE */;",
    ],
  );
  assert.ok(lines[at + 4]?.includes(`SOURCE_HOST='${host}', SOURCE_PORT=3306,`));
  assert.ok(lines[at + 7]?.includes(`MASTER_HOST='${host}', MASTER_PORT=3306,`));
  assert.ok(!lines.slice(-11).join("\n").includes(host), "tail shows the host");
  assert.equal(lines.join("\n").split(host).length, 3, "the token stands elsewhere too");
});

test("the replica's user ends in the token's first eight characters, whatever else it is called", async () => {
  const users = new Set<string>();
  for (let nth = 0; nth < 30; nth++) {
    const ctx = contextFor({ seed: `user-${nth}` });
    const [, source, sourceUser] =
      /SOURCE_HOST='([^']+)', SOURCE_PORT=3306, SOURCE_USER='([^']+)'/.exec(await dumpFor(ctx)) ?? [];
    const [, user] = /MASTER_USER='([^']+)'/.exec(await dumpFor(ctx)) ?? [];
    assert.equal(source, `${ctx.canary.token}.replica.invalid`);
    assert.equal(sourceUser, user);
    const [, name = "", end] = /^(\w+)_([a-z2-7]{8})$/.exec(user ?? "") ?? [];
    assert.equal(end, ctx.canary.token.slice(0, 8));
    // MySQL's longest user name.
    assert.ok(`${user}`.length <= 32, user);
    users.add(name);
  }
  assert.ok(users.size > 1, [...users].join());
});

test("a class without a zone says so", async () => {
  const { dnsZone: _, ...canary } = contextFor().canary;
  await assert.rejects(async () => dumpFor({ ...contextFor(), canary }), /no dnsZone/);
});

test.run();
