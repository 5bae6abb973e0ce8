import assert from "node:assert/strict";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import { createDockerDriver } from "../../src/drivers/docker/index.ts";

const decky = { uuid: "u", name: "n", source: "docker", ref: "c", services: [] };
const file = { path: "/a", bytes: Buffer.from("x"), mode: 0o644, uid: 0, gid: 0, mtime: 1n, atime: 2n };

test("an engine that never answers is a failed result, and its fleet is empty and still closes", async () => {
  const folder = await mkdtemp(join(tmpdir(), "silent-"));
  const socketPath = join(folder, "docker.sock");
  const server = createServer(() => undefined).listen(socketPath);
  await once(server, "listening");
  const problems: string[] = [];
  const { transport, fleet } = createDockerDriver(
    { socketPath, timeoutMs: 100 },
    { onProblem: ({ code }) => problems.push(code) },
  );
  try {
    assert.deepEqual(await transport.plant(decky, { folders: [], files: [file] }), {
      success: false,
      planted: [],
      why: "the Docker engine gave no answer within 100 ms",
      elsewhere: false,
    });
    await assert.rejects(transport.stat(decky, "/a"), { code: "DN_DOCKER_TIMEOUT" });
    await fleet.start();
    assert.deepEqual([fleet.deckies(), problems], [[], ["DN_DOCKER_TIMEOUT"]]);
    await fleet.close();
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  }
});

test.run();
