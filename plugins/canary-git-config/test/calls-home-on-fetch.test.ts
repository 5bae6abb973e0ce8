import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { hasPrograms, listenForCalls, PEOPLE, withCanary } from "@decnet/sdk/testing";
import { test } from "uvu";
import { GIT_ENVIRONMENT, laidOut } from "./lay-out.ts";
import { plant } from "./repositories.ts";

const CALLS = "git fetch, pull, push and ls-remote ask for the remote, and log in when told to";
const SILENT = "status, log, diff, grep, branch, gc and tar call nobody";

// What makes git send the login that the address holds.
const serve = () =>
  listenForCalls(
    (response) => void response.writeHead(401, { "WWW-Authenticate": 'Basic realm="Restricted"' }).end(),
  );

const run = async (folder: string, program: string, args: readonly string[]): Promise<number | null> => {
  const child = spawn(program, args, { cwd: folder, env: GIT_ENVIRONMENT, stdio: "ignore" });
  const [status] = (await once(child, "close")) as [number | null];
  return status;
};

test(CALLS, async () => {
  if (!hasPrograms(CALLS, "git")) return;
  const { base, calls, take, close } = await serve();
  try {
    for (const [at, persona] of PEOPLE.entries()) {
      const planted = await plant({ seed: `fetch${at}`, persona }, withCanary({ httpBase: base }));
      await laidOut(planted, async ({ folder }) => {
        const [, user = "", secret = "", name = ""] =
          /url = http:\/\/([^:]+):([^@]+)@[^/]+\/c\/[a-z2-7]{26}\/([\w.-]+)\.git\n/.exec(planted.config) ??
          [];
        for (const [command = "", service = "git-upload-pack"] of [
          ["fetch"],
          ["pull"],
          ["ls-remote"],
          ["push", "git-receive-pack"],
        ]) {
          take();
          assert.notEqual(await run(folder, "git", [command]), 0);
          const wanted = `GET /c/${planted.ctx.canary.token}/${name}.git/info/refs?service=${service}`;
          assert.deepEqual(
            calls.map(({ line }) => line),
            [wanted, wanted],
            command,
          );
          const [first, second] = calls.map(({ headers }) => headers);
          assert.equal(first?.authorization, undefined);
          assert.equal(second?.authorization, `Basic ${Buffer.from(`${user}:${secret}`).toString("base64")}`);
          assert.match(first?.["user-agent"] ?? "", /^git\//);
        }
      });
    }
  } finally {
    close();
  }
});

test(SILENT, async () => {
  if (!hasPrograms(SILENT, "git")) return;
  const { base, calls, close } = await serve();
  try {
    const planted = await plant({ seed: "silent" }, withCanary({ httpBase: base }));
    await laidOut(planted, async ({ folder }) => {
      for (const args of [
        ["status"],
        ["log", "-p"],
        ["diff"],
        ["grep", "-c", "e"],
        ["branch", "-avv"],
        ["remote", "-v"],
        ["gc", "-q"],
      ])
        assert.equal(await run(folder, "git", args), 0, args.join(" "));
      assert.equal(await run(folder, "tar", ["cf", "/dev/null", "."]), 0);
      assert.equal(await run(folder, "grep", ["-r", "url", "."]), 0);
      assert.equal(await run(folder, "cp", ["-r", ".", "../copied"]), 0);
    });
    assert.deepEqual(calls, []);
  } finally {
    close();
  }
});

test.run();
