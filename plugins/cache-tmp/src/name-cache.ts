import type { HostContext } from "@decnet/sdk";

// What mkstemp(3) of glibc puts in the place of XXXXXX: sysdeps/posix/tempname.c, `letters`.
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/** A name as mkstemp("/tmp/.cache-XXXXXX") makes it. */
export const nameCache = ({ random }: Pick<HostContext, "random">): string =>
  `/tmp/.cache-${random.string(LETTERS, 6)}`;
