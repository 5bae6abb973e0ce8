import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram } from "./run-program.ts";

/** The public key of a private one, or why ssh would not take it. */
export type Derived = { readonly key: string } | { readonly fault: string };

/**
 * Lets `ssh-keygen -y` read a private key without a passphrase, from a copy that only we can read.
 *
 * @throws Error "ssh-keygen is not installed here"
 */
export const derivePublicKey = async (bytes: Uint8Array): Promise<Derived> => {
  const folder = await mkdtemp(join(tmpdir(), "key-"));
  try {
    const path = join(folder, "key");
    await writeFile(path, bytes, { mode: 0o600 });
    await chmod(path, 0o600);
    const { code, out, err } = await runProgram("ssh-keygen", ["-y", "-P", "", "-f", path]);
    if (code === 0) return { key: out.trim().split(" ").slice(0, 2).join(" ") };
    return { fault: err.replaceAll(path, "it").trim().split("\n").at(-1)?.slice(0, 120) ?? "" };
  } finally {
    await rm(folder, { recursive: true });
  }
};
