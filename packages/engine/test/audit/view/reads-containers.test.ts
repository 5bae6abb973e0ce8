import assert from "node:assert/strict";
import type { AuditHost } from "@decnet/sdk";
import { test } from "uvu";
import { configContext } from "../../../src/audit/view/config-context.ts";
import { fleetView } from "../../../src/audit/view/fleet-view.ts";
import type { OpenedView } from "../../../src/audit/view/trees-view.ts";
import { loadConfig } from "../../../src/config/load-config.ts";
import { TimeKeeper } from "../../../src/drivers/local/time-keeper.ts";
import { BUSYBOX_IMAGE, importBusybox } from "../../docker/busybox-image.ts";
import { startContainer, type TestContainer } from "../../docker/container.ts";
import { createDockerd } from "../../docker/dockerd.ts";
import { needs } from "../../docker/needs.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const CRON_LOG = "Nov 19 10:00:01 web CRON[4]: (root) CMD (/bin/busybox df /usr/local/bin/none)";

if (needs("auditing containers", "dockerd", "busybox")) {
  const engine = createDockerd();
  const folder = temporaryFolder("fleet");
  const keeper = new TimeKeeper(`${folder}/clock`);
  let box: TestContainer;
  let opened: OpenedView;
  let host: AuditHost;

  const open = async (names: readonly string[] = []): Promise<OpenedView> => {
    const fleet = { docker: { socketPath: engine.socketPath }, local: { deckies: [{ name: "later" }] } };
    const config = await loadConfig({ cwd: folder, env: {}, fallback: { personas: [], fleet } });
    const context = configContext(config, new Map(), (problem) => assert.fail(problem.message));
    return fleetView(config, { context, keeper, names });
  };

  test.before(async () => {
    await engine.start();
    await importBusybox(engine.docker);
    box = await startContainer(engine.docker, "web-ssh", { Tmpfs: { "/tmp": "" } });
    await box.sh(
      `echo '${CRON_LOG}' > /var/log/cron.log; chmod 640 /var/log/cron.log; chown 0:4 /var/log/cron.log`,
    );
    await box.sh("echo hello > /home/ana/a.txt; ln /home/ana/a.txt /home/ana/b.txt; echo x > /tmp/x");
    await box.sh(
      "head -c 3000000 /dev/zero > /home/ana/large; chmod 4711 /home/ana/large; mkdir -p /home/ana/'d e'/f",
    );
    opened = await open();
    host = opened.view.hosts[0] as AuditHost;
  });
  test.after(async () => {
    keeper.close();
    await engine.remove();
  });

  test("a container's files are listed with the times, owners and modes it shows inside", async () => {
    assert.deepEqual([opened.view.hosts.length, host.decky], [1, "web"]);
    for (const path of [
      "/home/ana/a.txt",
      "/home/ana/large",
      "/var/log/cron.log",
      "/home/ana/d e/f",
      "/etc",
    ]) {
      const file = host.at(path);
      const [mode, uid, gid, at] = (await box.sh(`stat -c '%a|%u|%g|%y' '${path}'`)).split("|");
      assert.deepEqual(
        [file?.mode.toString(8), String(file?.uid), String(file?.gid)],
        [mode, uid, gid],
        path,
      );
      assert.equal(
        String((file?.mtime ?? 0n) % 1_000_000_000n).padStart(9, "0"),
        /\.(\d{9})/.exec(at ?? "")?.[1],
      );
    }
    assert.deepEqual(
      [host.at("/home/ana/elsewhere")?.kind, host.at("/home/ana/elsewhere")?.target],
      ["link", "/srv"],
    );
    const paths = host.files.map(({ path }) => path);
    assert.deepEqual(
      paths,
      paths.toSorted((a, b) => (a < b ? -1 : 1)),
    );
  });

  test("small files, further names of them and large files can be read", async () => {
    assert.equal(await host.text("/home/ana/a.txt"), "hello\n");
    assert.equal(await host.text("/home/ana/b.txt"), "hello\n");
    assert.equal((await host.read("/home/ana/large"))?.length, 3_000_000);
    assert.equal(await host.read("/home/ana"), undefined);
  });

  test("what logs speak of can be looked up outside the listed folders", () => {
    assert.equal(host.at("/bin/busybox")?.kind, "file");
    assert.equal(host.at("/usr/local/bin/none"), undefined);
  });

  test("processes are the container's, and none of them is ours", () => {
    assert.deepEqual(
      host.processes?.map(({ command }) => command),
      ["/bin/sleep 1000000"],
    );
  });

  test("a tmpfs, and a folder that was never made, are told as not seen", () => {
    assert.deepEqual(
      opened.notChecked.map(({ decky, path }) => [decky, path]),
      [
        ["later", undefined],
        ["web", "/tmp"],
      ],
    );
  });

  test("one that waits for its first start has files and no processes", async () => {
    const waiting = { name: "db-ssh", Image: BUSYBOX_IMAGE, Cmd: ["/bin/sleep", "9"] };
    await engine.docker.createContainer({ ...waiting, HostConfig: { NetworkMode: "none" } });
    const [db] = (await open(["db"])).view.hosts;
    assert.equal(db?.at("/home/ana/.profile")?.uid, 1000);
    assert.equal(db?.processes, undefined);
  });

  test("deckies are chosen by name; an unknown one is refused with the nearest", async () => {
    assert.deepEqual((await open(["later"])).view.hosts, []);
    await assert.rejects(open(["wep"]), { code: "DN_AUDIT_DECKY", hint: 'did you mean "web"?' });
  });
}

test.run();
