import { spawn } from "node:child_process";
import { once } from "node:events";
import { toNs } from "@decnet/sdk";
import type { Transport } from "../packages/engine/src/drivers/transport.ts";
import type { TestContainer } from "../packages/engine/test/docker/container.ts";

/** Brings some new files into a container's home folder, all under names that `stem` begins. */
export type PlantWay = (to: TestContainer, stem: string, files: number) => Promise<void>;

const BODY = Buffer.alloc(4096, "a line of a note that somebody keeps in a home folder\n");
const FOLDER = "/home/ana/work";
const OWNER = { uid: 1000, gid: 1000 };

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** The driver under test: all files in one batch, verified. */
export const overDriver =
  (transport: Transport): PlantWay =>
  async ({ decky }, stem, files) => {
    const at = toNs(Date.now() - 3_600_000) + 123_456_789n;
    const result = await transport.plant(decky, {
      folders: [{ path: FOLDER, mode: 0o750, ...OWNER }],
      files: numbers(files).map((number) => ({
        path: `${FOLDER}/${stem}-${number}.txt`,
        bytes: BODY,
        mode: 0o644,
        ...OWNER,
        mtime: at,
        atime: at,
      })),
    });
    if (!result.success) throw new Error(result.why);
  };

/** The baseline: for each file a `docker exec` that decodes base64 from its standard input; times stay as they fall. */
export const overExec =
  (socketPath: string): PlantWay =>
  async ({ container, decky }, stem, files) => {
    for (const number of numbers(files)) {
      const script = `/bin/busybox base64 -d > ${FOLDER}/${stem}-${number}.txt`;
      const child = spawn(
        "docker",
        [
          "--host",
          `unix://${socketPath}`,
          "exec",
          "-i",
          "-u",
          "1000:1000",
          container.id,
          "/bin/sh",
          "-c",
          script,
        ],
        { stdio: ["pipe", "ignore", "inherit"] },
      );
      child.stdin.end(BODY.toString("base64"));
      const [code] = (await once(child, "exit")) as [number | null];
      if (code !== 0) throw new Error(`docker exec in ${decky.name} ended with ${code}`);
    }
  };
