import { spawn } from "node:child_process";
import { once } from "node:events";

/** How a client ended, and all it said. */
export interface ClientResult {
  readonly code: number | null;
  readonly said: string;
}

/** Runs a real client to its end. */
export const runClient = async (
  program: string,
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly input?: string;
  } = {},
): Promise<ClientResult> => {
  const { cwd, env = {}, input } = options;
  const child = spawn(program, args, { env: { ...process.env, ...env }, ...(cwd !== undefined && { cwd }) });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said += chunk;
    });
  // Whoever ends without reading it says why with its code.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const [code] = await once(child, "close");
  return { code, said };
};
