import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import { type TestListener, TOKEN, withListener, ZONE } from "./listener.ts";
import { hasTool } from "./needs.ts";

interface Run {
  readonly code: number | string | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program without the settings and proxies of whoever runs the tests. */
const run = (folder: string, program: string, ...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    const env = {
      PATH: process.env.PATH,
      HOME: folder,
      GIT_TERMINAL_PROMPT: "0",
      GIT_CONFIG_NOSYSTEM: "1",
      LC_ALL: "C",
    };
    execFile(program, args, { cwd: folder, env, encoding: "latin1" }, (error, out, err) =>
      resolve({ code: error === null ? 0 : (error.code ?? null), out, err }),
    );
  });

const inFolder = (script: (ours: TestListener, folder: string) => Promise<void>) =>
  withListener(async (ours) => {
    const folder = mkdtempSync(join(tmpdir(), "clients-"));
    try {
      await script(ours, folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

if (hasTool("curl calls", "curl")) {
  test(
    "curl gets, looks, asks, puts and searches",
    inFolder(async ({ port, hits }, folder) => {
      const url = `http://127.0.0.1:${port}/c/${TOKEN}`;
      writeFileSync(join(folder, "stolen.bin"), "stolen".repeat(100_000));
      const status = ["-s", "-o", "out", "-w", "%{http_code} %{content_type} %{size_download}"];
      const calls: readonly (readonly [args: readonly string[], answer: string])[] = [
        [[url], "200 image/gif 43"],
        [["-I", url], "200 image/gif 0"],
        [["-X", "OPTIONS", url], "405 text/html 157"],
        [["-X", "PROPFIND", url], "405 text/html 157"],
        [["-T", "stolen.bin", `${url}/bucket/key`], "405 text/html 157"],
        [["-T", "-", `${url}/piped`], "405 text/html 157"],
        [["-d", "user=root", `${url}/login`], "405 text/html 157"],
        [[`${url}/logo.png`], "200 image/png 68"],
        [["--compressed", `${url}/index.html`], "200 text/html 91"],
        [["-u", "root:toor", `${url}/report.pdf`], "401 text/html 179"],
        [["-0", `${url}/x`], "200 image/gif 43"],
        [["--path-as-is", `http://127.0.0.1:${port}/a/../c/${TOKEN}`], "200 image/gif 43"],
        [["-H", `Host: ${TOKEN}.${ZONE}`, `http://127.0.0.1:${port}/api/v1`], "200 image/gif 43"],
        [["-x", `http://127.0.0.1:${port}`, `http://${TOKEN}.${ZONE}/api/v1`], "200 image/gif 43"],
        [[`http://127.0.0.1:${port}/nothing`], "404 text/html 153"],
      ];
      for (const [args, answer] of calls) {
        const { out, code } = await run(folder, "curl", ...status, ...args);
        assert.equal(`${code}: ${out}`, `0: ${answer}`, args.join(" "));
      }
      assert.equal(hits.length, calls.length - 1);
      assert.ok(hits.every(({ token, userAgent }) => token === TOKEN && userAgent?.startsWith("curl/")));
      const form = hits.find(({ target }) => target.endsWith("/login"));
      assert.equal(Buffer.from(form?.body ?? []).toString(), "user=root");
    }),
  );
}

if (hasTool("git fetches", "git")) {
  test(
    "git fetch sends the credentials of its URL, and fails cleanly",
    inFolder(async ({ port, hits }, folder) => {
      await run(folder, "git", "init", "-q");
      await run(
        folder,
        "git",
        "remote",
        "add",
        "origin",
        `http://deploy:s3cret@127.0.0.1:${port}/c/${TOKEN}/app.git`,
      );
      const { code, err } = await run(folder, "git", "fetch");
      assert.equal(code, 128);
      assert.match(err, /Authentication failed for 'http:\/\/127\.0\.0\.1:\d+\/c\/.*\/app\.git\/'/);
      const told = hits.flatMap(({ headers }) => headers.filter(([name]) => name === "Authorization"));
      assert.deepEqual(told, [["Authorization", `Basic ${Buffer.from("deploy:s3cret").toString("base64")}`]]);
      assert.equal(hits[0]?.target, `/c/${TOKEN}/app.git/info/refs?service=git-upload-pack`);
      assert.match(hits[0]?.userAgent ?? "", /^git\//);
    }),
  );

  test(
    "git without credentials is refused, and seen",
    inFolder(async ({ port, hits }, folder) => {
      const { code } = await run(folder, "git", "ls-remote", `http://127.0.0.1:${port}/c/${TOKEN}/app.git`);
      assert.equal(code, 128);
      assert.equal(hits.length, 1);
    }),
  );
}

test.run();
