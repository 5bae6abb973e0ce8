import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Persona } from "@decnet/sdk";
import { accountFor, PEOPLE, writeFile } from "@decnet/sdk/testing";
import { test } from "uvu";
import { planFor } from "../src/plan.ts";
import { filesOf } from "./account-files.ts";
import { personal } from "./context.ts";
import { loadScript } from "./fleet.ts";
import { needs } from "./needs.ts";
import { inFolder } from "./parse.ts";

const script = await loadScript();
const EACH = 6;
const BROKEN =
  /Traceback|syntax error|unbound variable|command not found|not found$|Permission denied|ambiguous|unexpected/im;

interface Runnable {
  readonly id: string;
  readonly path: string;
  readonly body: string;
  readonly home: string;
}

const runnable = async (): Promise<Runnable[]> => {
  const found: Runnable[] = [];
  for (let host = 0; host < 30; host++) {
    for (const at of [0, 2, 4]) {
      for (let ordinal = 0; ordinal < 8; ordinal++) {
        const parts = {
          persona: PEOPLE[at] as Persona,
          seed: `runs ${host}`,
          ordinal,
          files: filesOf(PEOPLE[at] as Persona),
        };
        const plan = planFor(personal(parts));
        if (plan?.job.rhythm === undefined || plan.toolbox.length > 0) continue;
        if (found.filter(({ id }) => id === plan.job.id).length >= EACH) continue;
        const { path, body } = await writeFile(script, parts);
        found.push({ id: plan.job.id, path, body: String(body), home: accountFor(parts.persona).home });
      }
    }
  }
  return found;
};

const places = new Set(
  filesOf(PEOPLE[0] as Persona).map(({ path }) => dirname(path.split("/").slice(3).join("/"))),
);

const FILES: Readonly<Record<string, string>> = {
  "a.txt": "KES-1760 and a TODO\n",
  "b.log": "2026-11-19T10:00:00 ERROR boom 5\n".repeat(30),
  "c.csv": "a;b\n1;2\n",
  "d.py": "x = 1\n\ny = 2\n",
};

if (needs("jobs for cron run", "bash", "sh", "python3", "tar", "ps")) {
  for (const { id, path, body, home } of await runnable()) {
    test(`${id} runs twice, and stays in its owner's home: ${path}`, () => {
      inFolder((folder) => {
        const own = join(folder, "own");
        for (const place of places)
          for (const [name, text] of Object.entries(FILES)) {
            const file = join(own, place, name);
            mkdirSync(dirname(file), { recursive: true });
            writeFileSync(file, text);
          }
        const file = join(own, path.slice(home.length + 1));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, body.replaceAll("/tmp/", `${folder}/`).replaceAll(home, own));
        chmodSync(file, 0o755);
        for (const _ of [1, 2]) {
          const { status, stderr, signal } = spawnSync(file, [], {
            cwd: own,
            env: { PATH: "/usr/local/bin:/usr/bin:/bin:/usr/sbin", HOME: own, LANG: "C.UTF-8" },
            encoding: "utf8",
            timeout: 120_000,
          });
          assert.equal(signal, null, body);
          assert.ok(status !== null && status < 126, `${status}\n${stderr}\n${body}`);
          assert.doesNotMatch(stderr, BROKEN, body);
          const lock = /trap '\S+ (?:-f )?"\$\{?(\w+)\}?"' EXIT/.exec(body)?.[1] ?? "-";
          const place = new RegExp(`${lock}="/tmp/(.*)"$`, "m").exec(body)?.[1];
          assert.ok(place === undefined || !existsSync(join(folder, place)), `${place} is left\n${body}`);
        }
      });
    });
  }
}

test.run();
