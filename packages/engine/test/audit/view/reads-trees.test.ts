import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DAY, type HostFacts, parsePersona, toMs } from "@decnet/sdk";
import { test } from "uvu";
import type { HostContext } from "../../../src/audit/view/host-context.ts";
import { hostPeople } from "../../../src/audit/view/host-people.ts";
import { treeHost } from "../../../src/audit/view/tree-host.ts";
import { TimeKeeper } from "../../../src/drivers/local/time-keeper.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";
import { fileOf, NOW, oneHost, see } from "../../local/tree.ts";

const nobody: HostContext = {
  peopleOf: () => ({ schedules: new Map(), languages: new Map() }),
  earlierOf: () => undefined,
};

const keeper = new TimeKeeper(join(temporaryFolder("clock"), "probe"));
test.after(() => keeper.close());

const { driver, decky, root } = await oneHost();
test.after(() => driver.close());

const look = (since?: { installedAt: number; bootedAt: number }) =>
  treeHost({ decky: decky.name, root, ...(since !== undefined && { since }) }, nobody, keeper);

test("lists what people and daemons write, sorted, to the nanosecond, and no more", async () => {
  const planted = fileOf("/home/mreis/plan.txt", "call Bo\n");
  await driver.transport.plant(decky, { folders: [], files: [planted] });
  const host = await look();
  const paths = host.files.map(({ path }) => path);
  assert.deepEqual(
    paths,
    paths.toSorted((a, b) => (a < b ? -1 : 1)),
  );
  assert.ok(
    ["/etc/passwd", "/home", "/home/mreis/plan.txt", "/var/log/wtmp"].every((path) => paths.includes(path)),
  );
  assert.ok(!paths.some((path) => /^\/(usr\/bin|proc|run|var\/cache)/.test(path)));
  const { mtime, atime, mode, size } = host.at("/home/mreis/plan.txt") ?? {};
  assert.deepEqual([mtime, atime, mode, size], [planted.mtime, planted.atime, 0o644, 8]);
  assert.equal(await host.text("/home/mreis/plan.txt"), "call Bo\n");
  assert.equal(await host.text("/etc"), undefined);
});

test("looks up the rest by the host's own paths, links inside the tree followed", async () => {
  const host = await look();
  assert.equal(host.at("/bin/bash")?.kind, "file");
  assert.deepEqual([host.at("/bin")?.kind, host.at("/bin")?.target], ["link", "usr/bin"]);
  assert.equal(host.at("/usr/bin/nothing"), undefined);
  assert.equal((await host.read("/bin/bash"))?.length, host.at("/usr/bin/bash")?.size);
});

test("never leaves the tree", async () => {
  const outside = join(temporaryFolder("outside"), "secret");
  writeFileSync(outside, "secret\n");
  symlinkSync(outside, `${root}/srv/out`);
  symlinkSync("/", `${root}/srv/up`);
  const host = await look();
  assert.equal(host.at("/srv/out")?.target, outside);
  assert.equal(await host.read("/srv/out"), undefined);
  assert.equal(host.at(`/srv/up${outside}`), undefined);
});

test("leaves no traces of its reading: atimes are as they were", async () => {
  const fresh = await oneHost();
  const atimes = () => ["/home/mreis", "/etc", "/etc/hosts"].map((path) => see(fresh.root, path).atime);
  const before = atimes();
  const host = await treeHost({ decky: "fresh", root: fresh.root }, nobody, keeper);
  await host.read("/etc/hosts");
  fresh.driver.close();
  assert.deepEqual(atimes(), before);
});

test("knows since when a host is installed and up, from its driver or from the tree", async () => {
  const known = await look({ installedAt: NOW - 300 * DAY, bootedAt: NOW - 3 * DAY });
  assert.equal(known.facts.installedAt, NOW - 300 * DAY);
  const { installedAt, bootedAt } = (await look()).facts;
  assert.equal(installedAt, toMs(see(root, "/etc/fstab").mtime));
  assert.equal(bootedAt, toMs(see(root, "/sys").mtime));
});

test("a home that is elsewhere is listed, too", async () => {
  const bare = temporaryFolder("bare");
  mkdirSync(join(bare, "etc"));
  mkdirSync(join(bare, "export/ana"), { recursive: true });
  writeFileSync(join(bare, "etc/passwd"), "ana:x:1000:1000:Ana Reis:/export/ana:/bin/bash\n");
  writeFileSync(join(bare, "export/ana/x"), "x");
  const host = await treeHost({ decky: "bare", root: bare }, nobody, keeper);
  assert.deepEqual(
    host.files.map(({ path }) => path),
    ["/etc", "/etc/passwd", "/export/ana", "/export/ana/x"],
  );
  assert.equal(host.facts.systemd, false);
});

test("personas lend hours and languages to the logins they act as", () => {
  const persona = (name: string, language: string) => {
    const result = parsePersona({ name, email: `${name.split(" ")[0]}@x.test`, role: "DBA", language });
    if (!("persona" in result)) throw new Error(name);
    return result.persona;
  };
  const account = (name: string, uid: number, fullName: string) =>
    ({ name, uid, gid: uid, fullName, home: `/home/${name}`, shell: "/bin/bash" }) as const;
  const accounts = [account("mreis", 1000, "Marta Reis"), account("ops", 1001, "")];
  const facts = { hostname: "h", zone: "UTC", accounts } as unknown as HostFacts;
  const people = [persona("Marta Reis", "pt"), persona("Jan Koch", "de")];
  assert.deepEqual(
    [...hostPeople(people, facts, false).languages],
    [
      ["mreis", "pt"],
      ["ops", "de"],
    ],
  );
  assert.deepEqual([...hostPeople(people, facts, true).languages], [["mreis", "pt"]]);
  const shared = [...people, persona("Eva Blom", "nl")];
  assert.deepEqual([...hostPeople(shared, facts, false).languages.keys()], ["mreis"]);
  assert.deepEqual([...hostPeople(shared, facts, false).schedules.keys()], ["mreis", "ops"]);
});

test.run();
