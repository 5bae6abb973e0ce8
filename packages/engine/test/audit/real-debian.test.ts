import assert from "node:assert/strict";
import { test } from "uvu";
import { openAudit } from "../../src/audit/open-audit.ts";
import { REAL_HOSTS } from "../../src/audit/real-hosts.ts";
import type { AuditReport } from "../../src/audit/report.ts";
import { loadConfig } from "../../src/config/load-config.ts";
import type { TestContainer } from "../docker/container.ts";
import { importDebian } from "../docker/debian-image.ts";
import { createDockerd } from "../docker/dockerd.ts";
import { needs } from "../docker/needs.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { copyTree, realHost } from "./real-host.ts";

/** Shares by tell, of those that could be checked and are held against anybody. */
const ratesOf = ({ tells, notChecked }: AuditReport): Record<string, number> => {
  const skipped = new Set(notChecked.map(({ tell }) => tell));
  return Object.fromEntries(
    tells.filter(({ id, weight }) => weight > 0 && !skipped.has(id)).map(({ id, share }) => [id, share]),
  );
};

const expected = (rates: Record<string, number>): Record<string, number | undefined> =>
  Object.fromEntries(Object.keys(rates).map((id) => [id, REAL_HOSTS[id]]));

if (needs("auditing a real Debian host", "dockerd", "debootstrap")) {
  const engine = createDockerd();
  const folder = temporaryFolder("audit");
  let box: TestContainer;
  const audit = async (dir?: string): Promise<AuditReport> => {
    const fallback = { personas: [], fleet: { docker: { socketPath: engine.socketPath } } };
    const config = await loadConfig({ cwd: folder, env: {}, fallback });
    const onProblem = (problem: object) => assert.fail(JSON.stringify(problem));
    return openAudit({ config, pluginFolders: [], onProblem, ...(dir !== undefined && { dir }) });
  };
  const proofs = ({ findings }: AuditReport) => findings.filter(({ weight }) => weight === 3);

  test.before(async () => {
    await engine.start();
    await importDebian(engine.docker);
    box = await realHost(engine);
  });
  test.after(() => engine.remove());

  test("a running Debian is not accused, and its rates are those of the table", async () => {
    const report = await audit();
    assert.deepEqual(
      report.hosts.map(({ decky, hostname }) => [decky, hostname]),
      [["files", "files02"]],
    );
    assert.deepEqual(proofs(report), []);
    assert.deepEqual(ratesOf(report), expected(ratesOf(report)), JSON.stringify(report.findings, null, 1));
  });

  test("nor is its tree, copied to a folder", async () => {
    const tree = temporaryFolder("tree");
    await copyTree(box, tree);
    const report = await audit(tree);
    assert.deepEqual(proofs(report), []);
    assert.deepEqual(ratesOf(report), expected(ratesOf(report)), JSON.stringify(report.findings, null, 1));
  });
}

test.run();
