import assert from "node:assert/strict";
import { isHuman } from "@decnet/sdk";
import { test } from "uvu";
import { createDockerDriver } from "../../src/drivers/docker/index.ts";
import { startContainer, type TestContainer } from "./container.ts";
import { DEBIAN_ENTRY, DEBIAN_IMAGE, importDebian } from "./debian-image.ts";
import { createDockerd } from "./dockerd.ts";
import { needs } from "./needs.ts";

if (needs("reading the facts of a Debian container", "dockerd", "debootstrap")) {
  const engine = createDockerd();
  const { transport } = createDockerDriver(
    { socketPath: engine.socketPath },
    { onProblem: (error) => assert.fail(error) },
  );
  let box: TestContainer;
  test.before(async () => {
    await engine.start();
    await importDebian(engine.docker);
    const options = { Image: DEBIAN_IMAGE, Cmd: DEBIAN_ENTRY, Hostname: "fs01" };
    box = await startContainer(engine.docker, "files-ssh", { Tmpfs: { "/tmp": "" } }, options);
    // The last of the daemons: the others are up then.
    await box.sh("until [ -e /run/sshd.pid ]; do sleep 0.05; done");
    // The package itself is not in the image; what the others put into /etc/logrotate.d is.
    await box.sh("printf 'weekly\\nrotate 4\\ncreate\\ninclude /etc/logrotate.d\\n' > /etc/logrotate.conf");
  });
  test.after(() => engine.remove());

  test("facts are the host's own", async () => {
    const facts = await transport.facts(box.decky);
    assert.equal(facts.hostname, "fs01");
    assert.deepEqual([facts.os.id, facts.os.version], ["debian", "12"]);
    assert.equal(facts.zone, "Europe/Lisbon");
    assert.equal(facts.logStamp, "iso8601");
    assert.deepEqual(facts.accounts.filter(isHuman), [
      {
        name: "mreis",
        uid: 1000,
        gid: 1000,
        fullName: "Marta Reis",
        home: "/home/mreis",
        shell: "/bin/bash",
      },
      {
        name: "rlopes",
        uid: 1001,
        gid: 1001,
        fullName: "Rui Lopes",
        home: "/home/rlopes",
        shell: "/bin/bash",
      },
    ]);
    assert.equal(facts.groups.adm, 4);
    assert.deepEqual(
      facts.crontab.filter(({ command }) => /backup-db|sync\.sh/.test(command)),
      [
        { schedule: "30 2 * * 1-5", user: "root", command: "/usr/local/bin/backup-db --all" },
        { schedule: "*/15 9-18 * * *", user: "mreis", command: "$HOME/bin/sync.sh" },
      ],
    );
    assert.ok(facts.crontab.some(({ command }) => command.includes("/etc/cron.hourly")));
    assert.deepEqual(facts.interpreters, ["/bin/sh", "/bin/bash", "/usr/bin/perl", "/usr/bin/awk"]);
    assert.deepEqual(facts.programs, [
      "apt",
      "cron",
      "dpkg-db-backup",
      "e2scrub",
      "fstrim",
      "rsyslogd",
      "sshd",
    ]);
    assert.equal(facts.syslogRuns, true);
    assert.deepEqual(facts.syslogRules, [
      { selector: "*.*;auth,authpriv.none", path: "/var/log/syslog" },
      { selector: "auth,authpriv.*", path: "/var/log/auth.log" },
      { selector: "cron.*", path: "/var/log/cron.log" },
      { selector: "kern.*", path: "/var/log/kern.log" },
      { selector: "mail.*", path: "/var/log/mail.log" },
      { selector: "user.*", path: "/var/log/user.log" },
    ]);
    const monthly = { every: "month", keep: 12, compress: true };
    assert.deepEqual(facts.rotation, [
      { paths: ["/var/log/alternatives.log"], ...monthly, delayCompress: true },
      { paths: ["/var/log/apt/term.log"], ...monthly, delayCompress: false },
      { paths: ["/var/log/apt/history.log"], ...monthly, delayCompress: false },
      { paths: ["/var/log/dpkg.log"], ...monthly, delayCompress: true },
      {
        paths: ["syslog", "mail.log", "kern.log", "auth.log", "user.log", "cron.log"].map(
          (name) => `/var/log/${name}`,
        ),
        every: "week",
        keep: 4,
        compress: true,
        delayCompress: true,
      },
    ]);
    const { Created, State } = await box.container.inspect();
    assert.equal(facts.bootedAt, Date.parse(State.StartedAt));
    assert.ok(facts.installedAt <= Date.parse(Created));
  });

  test("what is planted is whole beside running daemons, also in a tmpfs with nanoseconds", async () => {
    const mtime = 1_790_000_000_123_456_789n;
    const common = { uid: 1000, gid: 1000, mode: 0o600, mtime, atime: mtime + 9_000_000_007n };
    const files = [
      { ...common, path: "/home/mreis/.ssh/config", bytes: Buffer.from("Host db\n  User rlopes\n") },
      { ...common, path: "/tmp/upload.part", bytes: Buffer.alloc(70_000, 7) },
    ];
    const folder = { path: "/home/mreis/.ssh", mode: 0o700, uid: 1000, gid: 1000 };
    const result = await transport.plant(box.decky, { folders: [folder], files });
    assert.equal(result.why, undefined);
    assert.deepEqual(
      result.planted.map((file) => file.mtime),
      [mtime, mtime],
    );
    assert.equal(
      await box.sh("stat -c '%n %U:%G %a %y' /home/mreis/.ssh /home/mreis/.ssh/config /tmp/upload.part"),
      [
        "/home/mreis/.ssh mreis:mreis 700 2026-09-21 15:13:20.123456789 +0100",
        "/home/mreis/.ssh/config mreis:mreis 600 2026-09-21 15:13:20.123456789 +0100",
        "/tmp/upload.part mreis:mreis 600 2026-09-21 15:13:20.123456789 +0100",
      ].join("\n"),
    );
    assert.equal(await box.sh("ps -C sshd,cron,rsyslogd -o comm= | sort -u"), "cron\nrsyslogd\nsshd");
  });
}

test.run();
