import assert from "node:assert/strict";
import type { DecnetError } from "@decnet/sdk";
import { test } from "uvu";
import { createDockerDriver, type DockerDriver } from "../../src/drivers/docker/index.ts";
import { importBusybox } from "./busybox-image.ts";
import { startContainer } from "./container.ts";
import { createDockerd } from "./dockerd.ts";
import { needs } from "./needs.ts";

const PATIENCE_MS = 60_000;

/** Waits until something comes true; throws with what is there instead. */
const eventually = async <T>(look: () => T, wanted: (seen: T) => boolean): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MS;
  for (let seen = look(); !wanted(seen); seen = look()) {
    if (Date.now() > deadline) assert.fail(`still ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

if (needs("following a fleet of containers", "dockerd", "busybox")) {
  const engine = createDockerd();
  test.before(async () => {
    await engine.start();
    await importBusybox(engine.docker);
  });
  test.after(() => engine.remove());

  const opened: DockerDriver[] = [];
  const open = (onProblem: (error: DecnetError) => void): DockerDriver => {
    const driver = createDockerDriver({ socketPath: engine.socketPath }, { onProblem });
    opened.push(driver);
    return driver;
  };
  test.after.each(async () => {
    for (const { fleet } of opened.splice(0)) await fleet.close();
  });

  test("the list follows containers as they come, pause, go, and change their names", async () => {
    const problems: string[] = [];
    const { fleet } = open(({ code }) => problems.push(code));
    const names = () => fleet.deckies().map(({ name }) => name);
    const becomes = (...wanted: string[]) => eventually(names, (seen) => seen.join() === wanted.join());
    const first = await startContainer(engine.docker, "first-ssh");
    await fleet.start();
    assert.deepEqual(names(), ["first"]);
    const second = await startContainer(engine.docker, "second-ssh");
    await becomes("first", "second");
    await first.container.pause();
    await becomes("second");
    await first.container.unpause();
    await becomes("first", "second");
    await second.container.rename({ name: "third-ssh" });
    await becomes("first", "third");
    await second.container.kill();
    await becomes("first");
    await second.container.start();
    await becomes("first", "third");
    await second.container.remove({ force: true });
    await becomes("first");
    await first.container.remove({ force: true });
    await becomes();
    assert.deepEqual(problems, []);
  });

  test("when the engine stops it is told once, and when it is back so is the list", async () => {
    const problems: string[] = [];
    const { fleet, transport } = open(({ code }) => problems.push(code));
    const names = () => fleet.deckies().map(({ name }) => name);
    const box = await startContainer(engine.docker, "lasting-ssh", { RestartPolicy: { Name: "always" } });
    await fleet.start();
    assert.deepEqual(names(), ["lasting"]);
    await engine.stop();
    await eventually(names, (seen) => seen.length === 0);
    await eventually(
      () => problems,
      (seen) => seen.length > 0,
    );
    await engine.start();
    await eventually(names, (seen) => seen.join() === "lasting");
    assert.equal(problems.length, 1);
    assert.equal((await transport.stat(box.decky, "/home/ana"))?.kind, "folder");
    await box.container.remove({ force: true });
    await eventually(names, (seen) => seen.length === 0);
  });

  test("an engine that is not there yet is told once; the fleet starts, and finds it later", async () => {
    await engine.stop();
    const problems: string[] = [];
    const { fleet } = open(({ code }) => problems.push(code));
    await fleet.start();
    assert.deepEqual([fleet.deckies(), problems], [[], ["DN_DOCKER_UNREACHABLE"]]);
    await engine.start();
    await startContainer(engine.docker, "late-ssh");
    await eventually(
      () => fleet.deckies().map(({ name }) => name),
      (seen) => seen.join() === "late",
    );
    assert.equal(problems.length, 1);
  });
}

test.run();
