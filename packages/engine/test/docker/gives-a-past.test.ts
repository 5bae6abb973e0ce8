import assert from "node:assert/strict";
import { DAY, isoNs, toMs } from "@decnet/sdk";
import { test } from "uvu";
import { openAudit } from "../../src/audit/open-audit.ts";
import { realPace } from "../../src/pace.ts";
import { sha256 } from "../../src/sha256.ts";
import { PLUGIN_FOLDERS } from "../audit/simulated-fleet.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { openWithPast } from "../past/open-with-past.ts";
import { inShell, makeContainer, startContainer, type TestContainer } from "./container.ts";
import { DEBIAN_ENTRY, DEBIAN_IMAGE, importDebian } from "./debian-image.ts";
import { createDockerd } from "./dockerd.ts";
import { needs } from "./needs.ts";

const PLUGINS = ["note", "todo", "draft", "script", "log-cron", "log-daemon", "cache-tmp"];
const FAST_TICKS = 200;
const CRON_WITHIN_MS = 130_000;
// Whenever this is run, somebody is at work.
const PEOPLE = [
  {
    name: "Marta Reis",
    email: "marta.reis@northgate.example",
    role: "Database Administrator",
    language: "pt",
  },
  { name: "Rui Lopes", email: "rui.lopes@northgate.example", role: "Backend Developer", language: "en" },
].map((person) => ({
  ...person,
  active_hours: "00:00-00:00",
  active_days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
}));
// What the distribution brought: every file with its owner, mode, time and bytes, but for what runs and what is mounted.
const SURVEY = `find / -xdev -type f ! -path '/proc/*' ! -path '/dev/*' ! -path '/run/*' ! -path '/tmp/*' ! -name .dockerenv ! -name hostname ! -name hosts ! -name resolv.conf -printf '%p %U:%G %m %T@ ' -exec sh -c 'sha256sum < "$1"' - {} \\;`;

const surveyed = async ({ sh }: TestContainer): Promise<Map<string, string>> => {
  const lines = (await sh(SURVEY)).split("\n");
  return new Map(
    lines.map((line): [string, string] => {
      const at = line.indexOf(" ");
      return [line.slice(0, at), line.slice(at)];
    }),
  );
};

if (needs("giving containers a past", "dockerd", "debootstrap")) {
  const engine = createDockerd();
  const folder = temporaryFolder("docker-past");
  const options = (name: string) => ({
    Image: DEBIAN_IMAGE,
    Cmd: DEBIAN_ENTRY,
    Hostname: `srv-${name}`,
    Labels: { "decnet.decky": name, "decnet.service": "ssh" },
  });
  const open = (backfill = { days: 90, actionsPerDay: 8 }) =>
    openWithPast({
      folder,
      pace: realPace,
      plugins: PLUGINS,
      personas: PEOPLE,
      fleet: { docker: { socketPath: engine.socketPath } },
      backfill,
    });

  test.before(async () => {
    await engine.start();
    await importDebian(engine.docker);
  });
  test.after(() => engine.remove());

  test("a container that was never started has its past when it starts, and its daemons go on from there", async () => {
    const { docker } = engine;
    const mine = await makeContainer(docker, "web-03", {}, options("web-03"));
    const opened = await open();
    await opened.past.settled();
    assert.deepEqual(opened.problems, []);
    const [decky] = opened.past.seen();
    assert.ok(decky?.waiting);
    assert.deepEqual(opened.engine.info.deckies(), [], "nobody acts on it yet");
    const rows = await opened.store.files.ofDecky(decky.uuid);
    assert.ok(rows.length > 40, `${rows.length} files`);
    const ages = rows.map(({ lastModified }) => (Date.now() - toMs(lastModified)) / DAY);
    assert.ok(Math.max(...ages) > 60 && Math.min(...ages) >= 0);

    await mine.container.start();
    const box = await startContainer(docker, "pristine", {}, { ...options("pristine"), Labels: {} });
    const lived = await surveyed(mine);
    for (const row of rows) {
      if (row.path.startsWith("/tmp/")) continue;
      const mtime = isoNs(row.lastModified).replace("T", " ").replace("Z", " +0000");
      const found = await mine.sh(`TZ=UTC0 stat -c '%a %u %g %y' ${inShell(row.path)}`);
      const kept = `${row.mode.toString(8)} ${row.uid} ${row.gid} ${mtime}`;
      // The container's own daemons write to their logs from its start.
      if (!row.path.startsWith("/var/log/")) assert.equal(found, kept, row.path);
    }
    const planted = new Set(rows.map(({ path }) => path));
    for (const [path, seen] of await surveyed(box)) {
      if (path.startsWith("/var/log/") || planted.has(path)) continue;
      assert.equal(lived.get(path), seen, `${path} is the distribution's and was touched`);
    }

    const cronLog = async () => mine.sh("cat /var/log/cron.log");
    const before = rows.find(({ path }) => path === "/var/log/cron.log");
    await mine.sh("echo '* * * * * root /bin/true' > /etc/cron.d/every-minute");
    for (let tick = 0; tick < FAST_TICKS; tick++) await opened.engine.tick();
    assert.deepEqual(opened.problems, []);
    const events = opened.events.filter(({ topic }) => topic.includes("tampered"));
    assert.deepEqual(events, [], "a daemon that goes on with its logs is no intruder");
    const deadline = Date.now() + CRON_WITHIN_MS;
    while (!(await cronLog()).includes("(root) CMD (/bin/true)")) {
      assert.ok(Date.now() < deadline, "the container's own cron is silent");
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    const kept = Buffer.from(await cronLog()).subarray(0, before?.size);
    assert.equal(sha256(kept), before?.contentHash, "the daemon goes on after our last line");
    const { findings } = await openAudit({
      config: opened.config,
      pluginFolders: PLUGIN_FOLDERS,
      onProblem: (problem) => assert.fail(JSON.stringify(problem)),
      deckies: ["web-03"],
    });
    assert.deepEqual(
      findings.filter(({ weight }) => weight === 3),
      [],
    );
    await opened.close();
  });
}

test.run();
