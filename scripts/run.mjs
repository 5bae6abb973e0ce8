// The one entry of the root's npm scripts: sets up what is missing, then does what it was asked.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command, ...args] = process.argv.slice(2);
const PNPM = "pnpm@10.34.9";

/** Runs a program; `quiet` keeps its output for when it fails, so that stdout stays the command's own. */
const run = async (program, programArgs, { quiet = false, env = process.env, cwd = root } = {}) => {
  const child = spawn(program, programArgs, {
    cwd,
    env,
    stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
  });
  const kept = [];
  for (const stream of quiet ? [child.stdout, child.stderr] : [])
    stream.on("data", (chunk) => kept.push(chunk));
  // A terminal sends Ctrl-C to the child too; it decides how to end, and we end with it.
  const pass = (signal) => child.kill(signal);
  const ignore = () => {};
  process.on("SIGTERM", pass).on("SIGINT", ignore);
  const [code, signal] = await once(child, "close");
  process.off("SIGTERM", pass).off("SIGINT", ignore);
  if (quiet && code !== 0) process.stderr.write(Buffer.concat(kept));
  return signal === null ? code : 128 + (signal === "SIGINT" ? 2 : 15);
};

const mustRun = async (program, programArgs, options) => {
  const code = await run(program, programArgs, options);
  if (code !== 0) process.exit(code);
};

/** sqlite3 compiles where its prebuilt binary cannot be fetched; the system's SQLite makes that seconds. */
const installEnvironment = () => {
  const prefix = dirname(dirname(process.execPath));
  const env = { ...process.env };
  if (existsSync(join(prefix, "include", "node", "node.h"))) env.npm_config_nodedir = prefix;
  if (existsSync("/usr/include/sqlite3.h")) {
    env.npm_config_build_from_source = "true";
    env.npm_config_sqlite = "/usr";
  }
  return env;
};

const timeOf = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

const install = async (quiet) => {
  const marker = join(root, "node_modules", ".installed-lock");
  const lock = readFileSync(join(root, "pnpm-lock.yaml"), "utf8");
  if (existsSync(marker) && readFileSync(marker, "utf8") === lock) return;
  if (!quiet)
    process.stdout.write("Installing dependencies (SQLite is compiled where no prebuilt one can be had) …\n");
  const options = { env: installEnvironment(), quiet: true };
  await mustRun("npx", ["--yes", PNPM, "install", "--frozen-lockfile"], options);
  writeFileSync(marker, lock);
};

const sourceFolders = ["packages", "plugins"].flatMap((room) =>
  existsSync(join(root, room))
    ? readdirSync(join(root, room)).map((name) => join(root, room, name, "src"))
    : [],
);

const newestIn = (folder) =>
  existsSync(folder)
    ? Math.max(0, ...readdirSync(folder, { recursive: true }).map((name) => timeOf(join(folder, name))))
    : 0;

const build = async (quiet) => {
  const marker = join(root, "node_modules", ".built");
  const newest = Math.max(timeOf(join(root, "tsup.config.ts")), ...sourceFolders.map(newestIn));
  if (timeOf(marker) > newest && existsSync(join(root, "packages/cli/dist/index.js"))) return;
  if (!quiet) process.stdout.write("Building …\n");
  await mustRun("npx", ["tsup"], { quiet: true });
  writeFileSync(marker, "");
};

const cli = (cliArgs, options) =>
  run(process.execPath, [join(root, "packages/cli/dist/index.js"), ...cliArgs], options);

const commands = {
  start: async () => {
    await build(false);
    const config = join(root, "examples/quickstart/decnet.config.jsonc");
    return cli(["quickstart", "--config", config, ...args]);
  },
  decnet: async () => {
    await build(true);
    // npm runs scripts at the root; a relative path is meant from where the user stands.
    return cli(args, { cwd: resolve(process.env.INIT_CWD ?? root) });
  },
  build: async () => {
    await mustRun("npx", ["tsup"]);
    return run(process.execPath, ["node_modules/@typescript/native/bin/tsc", "-b", "tsconfig.build.json"]);
  },
  lint: async () => {
    await mustRun("npx", ["biome", "check", "."]);
    return run(process.execPath, ["node_modules/@typescript/native/bin/tsc", "-p", "tsconfig.json"]);
  },
  test: async () => run(process.execPath, ["scripts/test.mjs", ...args]),
  bench: async () => {
    const loaders = [
      "--conditions=@decnet/source",
      "--import",
      "tsx",
      "--import",
      "./scripts/text-modules.mjs",
    ];
    return run(process.execPath, [...loaders, "bench/index.ts", ...args]);
  },
};

const chosen = commands[command];
if (chosen === undefined) {
  process.stderr.write(`usage: node scripts/run.mjs ${Object.keys(commands).join("|")}\n`);
  process.exit(2);
}
await install(command === "decnet");
process.exitCode = await chosen();
