// Lint, types, then every test file in a process of its own: uvu ends with 0 when a hook throws, a suite is empty or
// `.run()` is forgotten, and has no time limits, so totals are counted here and each file has one.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wanted = process.argv.slice(2);
const LIMIT_MS = 600_000;
// What uvu prints last; a file that goes on after it has left something open, mostly because a test broke off.
const SUMMARY = /^\s+Duration:/m;
const CLOSING_MS = 30_000;
const LOADERS = [
  "--conditions=@decnet/source",
  "--import",
  "tsx",
  "--import",
  join(root, "scripts/text-modules.mjs"),
];

const testFiles = ["packages", "plugins", "examples", "bench", "scripts"]
  .flatMap((room) => readdirSync(join(root, room), { recursive: true }).map((name) => join(root, room, name)))
  .filter((file) => file.endsWith(".test.ts") && !file.includes("node_modules") && !file.includes("/dist/"))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();

const running = new Set();
// With all that it started: each file leads a group of its own.
const kill = ({ pid }) => {
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
};
const endWith = (code) => () => {
  running.forEach(kill);
  process.exit(code);
};
process.on("SIGINT", endWith(130)).on("SIGTERM", endWith(143));

const runFile = async (args) => {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  running.add(child);
  let output = "";
  let late = "";
  const timers = [];
  const within = (ms, what) =>
    timers.push(
      setTimeout(() => {
        late = `did not end within ${ms / 1000} s ${what}`;
        kill(child);
      }, ms),
    );
  within(LIMIT_MS, "of its start");
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output += chunk;
      if (timers.length === 1 && SUMMARY.test(output)) within(CLOSING_MS, "of its last test");
    });
  const [code] = await once(child, "close");
  timers.forEach(clearTimeout);
  running.delete(child);
  return { code, output, late };
};

const sum = (text, word) =>
  [...text.matchAll(new RegExp(`^\\s+${word}:\\s+(\\d+)`, "gm"))].reduce((all, [, n]) => all + Number(n), 0);

const judge = ({ code, output, late }) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is taken out
  const plain = output.replace(/\u001b\[[0-9;]*m/g, "");
  const [total, passed] = [sum(plain, "Total"), sum(plain, "Passed")];
  const skipped = [...plain.matchAll(/^SKIP (.+)$/gm)].map(([, why]) => why);
  const complaints = [];
  if (late !== "") complaints.push(late);
  if (code !== 0 && total === passed) complaints.push(`ended with ${code}`);
  if (total === 0 && skipped.length === 0) complaints.push("ran no test");
  if (sum(plain, "Skipped") > 0) complaints.push("skips or singles out a test");
  if (process.env.DECNET_TEST_REQUIRE === "all") complaints.push(...skipped.map((why) => `skipped: ${why}`));
  return { passed, failed: total - passed + complaints.length, skipped, complaints };
};

const totals = { passed: 0, failed: 0, skipped: [] };

const check = async (name, args) => {
  const { code, output } = await runFile(args);
  totals[code === 0 ? "passed" : "failed"]++;
  process.stdout.write(`${code === 0 ? "ok  " : "FAIL"} ${name}\n${code === 0 ? "" : output}`);
};

if (wanted.length === 0) {
  await check("biome", [join(root, "node_modules/@biomejs/biome/bin/biome"), "check", "."]);
  await check("types", [join(root, "node_modules/@typescript/native/bin/tsc"), "-p", "tsconfig.json"]);
}

const queue = [...testFiles];
const worker = async () => {
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    const started = performance.now();
    const result = await runFile([...LOADERS, file]);
    const { passed, failed, skipped, complaints } = judge(result);
    totals.passed += passed;
    totals.failed += failed;
    totals.skipped.push(...skipped);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(
      `${failed === 0 ? "ok  " : "FAIL"} ${relative(root, file)} (${passed}, ${seconds} s)\n`,
    );
    for (const complaint of complaints) process.stdout.write(`     ${complaint}\n`);
    if (failed > 0) process.stdout.write(`${result.output}\n`);
  }
};
await Promise.all(Array.from({ length: Math.max(1, cpus().length) }, worker));

if (testFiles.length === 0) totals.failed++;
for (const why of totals.skipped) process.stdout.write(`skipped: ${why}\n`);
process.stdout.write(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped.length} skipped\n`);
process.exitCode = totals.failed === 0 ? 0 : 1;
