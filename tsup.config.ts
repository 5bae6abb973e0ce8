import { readdirSync } from "node:fs";
import { defineConfig, type Options } from "tsup";

const shared: Options = {
  format: ["esm"],
  target: "node20",
  dts: false,
  sourcemap: true,
  splitting: false,
  silent: true,
  skipNodeModulesBundle: true,
  loader: { ".hbs": "text" },
};

const entries: Record<string, Record<string, string>> = {
  "packages/sdk": {
    testing: "packages/sdk/src/testing/index.ts",
    syslog: "packages/sdk/src/syslog/index.ts",
  },
};

const folders = ["packages", "plugins"].flatMap((room) => readdirSync(room).map((name) => `${room}/${name}`));

export default defineConfig(
  folders.map((folder) => ({
    ...shared,
    entry: { index: `${folder}/src/index.ts`, ...entries[folder] },
    outDir: `${folder}/dist`,
  })),
);
