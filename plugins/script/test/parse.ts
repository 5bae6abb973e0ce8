import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const COMPILE = `
import glob, sys
for name in sorted(glob.glob(sys.argv[1] + "/*.py")):
    compile(open(name, encoding="utf-8").read(), name, "exec")
`;

/** A folder that is gone when the work is done. */
export const inFolder = <T>(work: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), "scripts-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export const isPython = (body: string): boolean => body.slice(0, body.indexOf("\n")).includes("python3");

const check = (shell: string, text: string): void => {
  const { status, stderr } = spawnSync(shell, ["-n"], { input: text, encoding: "utf8" });
  assert.ok(status === 0 && stderr === "", `${shell}: ${stderr}\n${text.length < 9000 ? text : ""}`);
};

const shellOf = (body: string): string => (body.startsWith("#!/bin/sh") ? "/bin/sh" : "bash");

/**
 * Lets the shells and Python read scripts without running them. Python compiles all of them in one process; the shells
 * get all in one go, then each of `alone` for itself, so that no fault of one is mended by the next.
 */
export const parseAll = (bodies: readonly string[], alone: readonly string[] = bodies): void => {
  for (const shell of ["/bin/sh", "bash"]) {
    const all = bodies.filter((body) => !isPython(body) && shellOf(body) === shell);
    for (let from = 0; from < all.length; from += 100)
      check(shell, all.slice(from, from + 100).join("\n:\n"));
  }
  for (const body of alone.filter((one) => !isPython(one))) check(shellOf(body), body);
  inFolder((folder) => {
    mkdirSync(folder, { recursive: true });
    for (const [at, body] of bodies.filter(isPython).entries()) writeFileSync(join(folder, `${at}.py`), body);
    execFileSync("python3", ["-W", "error", "-c", COMPILE, folder], { stdio: ["ignore", "ignore", "pipe"] });
  });
};
