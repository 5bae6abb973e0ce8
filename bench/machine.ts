import { availableParallelism, cpus, release, totalmem } from "node:os";

/** The machine a run was made on, one line a fact. */
export const machine = (): string => {
  const model = cpus()[0]?.model ?? "unknown CPU";
  return [
    `date  ${new Date().toISOString()}`,
    `node  ${process.version} (V8 ${process.versions.v8})`,
    `CPU   ${model}, ${availableParallelism()} cores`,
    `RAM   ${Math.round(totalmem() / 2 ** 30)} GiB`,
    `OS    ${process.platform} ${release()}`,
  ].join("\n");
};
