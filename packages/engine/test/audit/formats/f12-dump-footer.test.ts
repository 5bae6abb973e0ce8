import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { test } from "uvu";
import { DUMP_FOOTER } from "../../../src/audit/tells/formats/f12-dump-footer.ts";
import { makeHost, makeView } from "../make-host.ts";

// 03:05:07 in Lisbon's summer.
const AT = Date.UTC(2026, 6, 14, 2, 5, 7);
const HEADER = "-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n--\nCREATE TABLE `a` (`b` int);\n";

const seen = async (body: string | Uint8Array, path = "/var/backups/app.sql") =>
  (await DUMP_FOOTER.check(makeView(makeHost({ [path]: { body, at: AT } })))).map((hit) => hit.seen);

test("a dump without its end, or of another time, is seen", async () => {
  assert.match(String(await seen(HEADER)), /never completed/);
  assert.match(String(await seen(`${HEADER}-- Dump completed on 2026-07-14  2:05:07\n`)), /last written at/);
  assert.match(String(await seen(gzipSync(HEADER), "/var/backups/app.sql.gz")), /never completed/);
  assert.match(String(await seen("--\n-- PostgreSQL database dump\n--\nSELECT 1;\n")), /PostgreSQL/);
});

test("a whole dump is not, in the host's zone and without a date", async () => {
  assert.deepEqual(await seen(`${HEADER}-- Dump completed on 2026-07-14  3:05:07\n`), []);
  assert.deepEqual(await seen(`${HEADER}-- Dump completed\n`), []);
  assert.deepEqual(
    await seen(
      `/*M!999999\\- enable the sandbox mode */ \n${HEADER}-- Dump completed on 2026-07-14  3:05:06\n`,
    ),
    [],
  );
  assert.deepEqual(await seen("CREATE TABLE a (b int);\n"), []);
  assert.deepEqual(
    await seen(
      "--\n-- PostgreSQL database dump\n--\n\n--\n-- PostgreSQL database dump complete\n--\n\n\\unrestrict x\n\n",
    ),
    [],
  );
});

test.run();
