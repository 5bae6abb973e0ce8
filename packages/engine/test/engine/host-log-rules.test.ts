import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { DAY, defineContentClass, HOUR, type SystemClass } from "@decnet/sdk";
import { test } from "uvu";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { testEngine, tickUntil } from "../fixtures/test-engine.ts";

const linesBetween = (from: number, to: number): string => {
  let text = "";
  for (let at = Math.ceil((from + 1) / HOUR) * HOUR; at <= to; at += HOUR) text += `${at}\n`;
  return text;
};

/** A log with a line at each full hour; its class would have it rotated once a week. */
const log: SystemClass = defineContentClass({
  id: "acme.log",
  category: "system",
  weight: 10,
  namer: () => "/var/log/acme.log",
  template: "{{body}}",
  data: ({ clock }) => ({ body: linesBetween(clock.now() - 2 * HOUR, clock.now()) }),
  nextIteration: (previous, { clock, since }) => {
    const last = Number(previous.trimEnd().split("\n").at(-1)) || (since ?? 0);
    return previous + linesBetween(last, clock.now());
  },
  lastWritten: (body) => Number(body.trimEnd().split("\n").at(-1)) || undefined,
  file: { mode: 0o640, owner: { user: "root", group: "adm" } },
  rotate: { keep: 4, every: "week", compressFrom: 2 },
});

const onlyLogs = {
  actions: { file: 1 },
  file: { create: 0.2, edit: 1, leaveAlone: 0 },
  canaryProbability: 0,
  classes: {},
  categories: { user: 0, system: 1 },
};

const begin = (folder: string) =>
  testEngine({ folder, deckies: ["one"], classes: [log], config: { weights: onlyLogs } });

const live = async (opened: Awaited<ReturnType<typeof begin>>, hours: number) => {
  for (let hour = 0; hour < hours; hour++) {
    await opened.engine.tick();
    await opened.pace.wait(HOUR, new AbortController().signal);
  }
};

test("a host's own logrotate decides, and an old log that is gone does not stop it", async () => {
  const folder = temporaryFolder("host-rules");
  const first = await begin(folder);
  const { action } = await tickUntil(first.engine, "file:create");
  const { decky } = action;
  await first.end();
  writeFileSync(
    join(decky.ref, "etc/logrotate.d/acme"),
    "/var/log/acme.log {\n\tdaily\n\trotate 3\n\tcompress\n}\n",
  );
  const opened = await begin(folder);
  await live(opened, 96);
  const logs = join(decky.ref, "var/log");
  const names = () => readdirSync(logs).filter((name) => name.startsWith("acme"));
  assert.deepEqual(names(), ["acme.log", "acme.log.1.gz", "acme.log.2.gz", "acme.log.3.gz"]);
  rmSync(join(logs, "acme.log.2.gz"));
  await live(opened, 48);
  assert.deepEqual(names(), ["acme.log", "acme.log.1.gz", "acme.log.2.gz", "acme.log.3.gz"]);
  assert.deepEqual(opened.problems, []);
  const told = opened.events.filter(({ topic }) => topic.includes(".tampered."));
  assert.deepEqual(
    told.map(({ payload }) => payload.path),
    ["/var/log/acme.log.2.gz"],
  );
  const stamps = ["acme.log.1.gz", "acme.log"].flatMap((name) => {
    const bytes = readFileSync(join(logs, name));
    return (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString().trimEnd().split("\n").map(Number);
  });
  for (const [at, stamp] of stamps.slice(1).entries()) assert.equal(stamp - (stamps[at] ?? 0), HOUR);
  assert.ok(stamps.length > DAY / HOUR);
  await opened.end();
});

test.run();
