import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { PEOPLE } from "@decnet/sdk/testing";
import { test } from "uvu";
import { GIT_ENVIRONMENT, laidOut } from "./lay-out.ts";
import { hasTool } from "./needs.ts";
import { plant } from "./repositories.ts";

const CALLS = "git fetch, pull, push and ls-remote ask for the remote, and log in when told to";
const SILENT = "status, log, diff, grep, branch, gc and tar call nobody";

interface Request {
  readonly line: string;
  readonly login: string | undefined;
  readonly agent: string | undefined;
}

const serve = async () => {
  const requests: Request[] = [];
  const server = createServer(({ method, url, headers }, response) => {
    requests.push({ line: `${method} ${url}`, login: headers.authorization, agent: headers["user-agent"] });
    response.writeHead(401, { "WWW-Authenticate": 'Basic realm="Restricted"' }).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { requests, base: `http://127.0.0.1:${port}`, close: () => server.close() };
};

const run = async (folder: string, program: string, args: readonly string[]): Promise<number | null> => {
  const child = spawn(program, args, { cwd: folder, env: GIT_ENVIRONMENT, stdio: "ignore" });
  const [status] = (await once(child, "close")) as [number | null];
  return status;
};

const from = (base: string) => (made: Awaited<ReturnType<typeof plant>>["ctx"]) => ({
  ...made,
  canary: { ...made.canary, httpBase: base },
});

test(CALLS, async () => {
  if (!hasTool(CALLS, "git")) return;
  const { requests, base, close } = await serve();
  try {
    for (const [at, persona] of PEOPLE.entries()) {
      const planted = await plant({ seed: `fetch${at}`, persona }, from(base));
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
          requests.splice(0);
          assert.notEqual(await run(folder, "git", [command]), 0);
          const wanted = `GET /c/${planted.ctx.canary.token}/${name}.git/info/refs?service=${service}`;
          assert.deepEqual(
            requests.map(({ line }) => line),
            [wanted, wanted],
            command,
          );
          const [first, second] = requests;
          assert.equal(first?.login, undefined);
          assert.equal(second?.login, `Basic ${Buffer.from(`${user}:${secret}`).toString("base64")}`);
          assert.match(first?.agent ?? "", /^git\//);
        }
      });
    }
  } finally {
    close();
  }
});

test(SILENT, async () => {
  if (!hasTool(SILENT, "git")) return;
  const { requests, base, close } = await serve();
  try {
    const planted = await plant({ seed: "silent" }, from(base));
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
    assert.deepEqual(requests, []);
  } finally {
    close();
  }
});

test.run();
