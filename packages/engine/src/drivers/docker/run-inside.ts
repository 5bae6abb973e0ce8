import { PassThrough } from "node:stream";
import type Docker from "dockerode";
import { collect, READ_CAP, TAR_ROOM } from "./read-tar.ts";

/** What a program said, and how it ended. */
export interface Output {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

// What runc answers when there is no such program (126) or it cannot be run (127), as shells have it.
const NOT_FOUND = new Set([126, 127]);

/** Tells whether there was no such program to run. */
export const isNotFound = ({ code }: Output): boolean => NOT_FOUND.has(code);

/** Runs a program in a container as root, with `input` on its standard input. No shell sees the arguments. */
export const runInside = async (
  docker: Docker,
  container: Docker.Container,
  argv: readonly string[],
  input: Buffer | undefined,
  abortSignal: AbortSignal,
): Promise<Output> => {
  const exec = await container.exec({
    Cmd: [...argv],
    User: "0:0",
    AttachStdin: input !== undefined,
    AttachStdout: true,
    AttachStderr: true,
    abortSignal,
  });
  const stream = await exec.start({ hijack: true, stdin: true, abortSignal });
  abortSignal.addEventListener("abort", () => stream.destroy());
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  docker.modem.demuxStream(stream, stdout, stderr);
  stream.once("close", () => {
    stdout.end();
    stderr.end();
  });
  stream.once("end", () => stream.destroy());
  stream.end(input);
  const [out, err] = await Promise.all([collect(stdout, READ_CAP + TAR_ROOM), collect(stderr, TAR_ROOM)]);
  const { ExitCode } = await exec.inspect({ abortSignal });
  return { code: ExitCode ?? -1, stdout: out, stderr: err.toString("utf8").trim() };
};
