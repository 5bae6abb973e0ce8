import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import type { Arm } from "../../src/canary/upload.ts";
import { loadConfig } from "../../src/config/load-config.ts";
import { openEngine } from "../../src/open-engine.ts";
import { realPace } from "../../src/pace.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { inShell, startContainer } from "./container.ts";
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
  { name: "Rui Lopes", email: "rui.lopes@northgate.example", role: "Backend Developer" },
];
const PLUGINS = ["aws-creds", "docx", "env-file", "git-config", "honeydoc", "mysql-dump", "pdf", "ssh-key"];
const noArm: Arm = () => Promise.reject(new Error("nothing was uploaded"));

const openOn = async (socketPath: string) => {
  const folder = temporaryFolder("canaries");
  const config = await loadConfig({
    cwd: folder,
    env: {},
    fallback: {
      dataDir: folder,
      personas: PEOPLE,
      plugins: Object.fromEntries(PLUGINS.map((name) => [`@decnet/plugin-canary-${name}`, true])),
      fleet: { docker: { socketPath } },
      canary: { httpBase: "https://files.northgate.example", dnsZone: "cdn.northgate.example" },
    },
  });
  const opened = await openEngine({
    config,
    pace: realPace,
    pluginFolders: [quickstart],
    onProblem: ({ code, message }) => assert.fail(`${code} ${message}`),
    asIs: true,
  });
  await opened.engine.start();
  return opened;
};

if (needs("canaries in containers", "dockerd", "debootstrap")) {
  const engine = createDockerd();
  test.before(async () => {
    await engine.start();
    await importDebian(engine.docker);
  });
  test.after(() => engine.remove());

  test("every kind stands in a Debian as its owner's, is made again byte for byte, and goes when it is revoked", async () => {
    const box = await startContainer(
      engine.docker,
      "bait-01",
      {},
      { Image: DEBIAN_IMAGE, Cmd: DEBIAN_ENTRY, Labels: { "decnet.decky": "bait-01" } },
    );
    const opened = await openOn(engine.socketPath);
    try {
      const classes = opened.host.registry.all().map(({ contentClass }) => contentClass.id);
      assert.equal(classes.length, PLUGINS.length);
      for (const id of classes) {
        const outcome = await opened.canaries.plant(
          { decky: "bait-01", account: "mreis", orderedBy: "test" },
          id,
        );
        assert.equal(outcome.status, "done", `${id}: ${"why" in outcome ? outcome.why : ""}`);
      }
      const tokens = await opened.store.tokens.all();
      for (const token of tokens) {
        const { found, rederived, companions } = await opened.canaries.verify(token, noArm);
        assert.deepEqual([found, rederived], ["intact", "same"], token.content_class);
        for (const companion of companions) assert.equal(companion.found, "intact", companion.path);
      }
      const strangers = await box.sh("find /home/mreis ! -user mreis | head -3");
      assert.equal(strangers, "");
      assert.equal(await box.sh("stat -c %a /home/mreis/.ssh"), "700");
      const key =
        tokens.find(({ content_class }) => content_class === "canary_ssh_key")?.placement_path ?? "";
      assert.equal(
        await box.sh(`ssh-keygen -y -f ${inShell(key)} | cut -d' ' -f2`),
        await box.sh(`cut -d' ' -f2 ${inShell(key)}.pub`),
      );
      assert.equal(
        await box.sh("grep -rilE 'decnet|canary|honey|decoy|decky' /home /srv /opt /var/backups | head -3"),
        "",
      );
      for (const token of tokens) {
        const { left } = await opened.canaries.revoke(token);
        assert.deepEqual(left, []);
      }
      const files = (await opened.store.files.ofDecky(tokens[0]?.decky_uuid ?? "")).length;
      assert.equal(files, 0);
      for (const { placement_path } of tokens)
        assert.equal(await box.sh(`ls ${inShell(placement_path)} 2>/dev/null || echo gone`), "gone");
    } finally {
      await opened.engine.stop();
      await opened.close();
    }
  });

  test.run();
}
