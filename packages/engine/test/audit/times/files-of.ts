import type { MadeFile } from "../make-host.ts";

/** So many files in Ana's home, each made by its number. */
export const filesOf = (
  count: number,
  make: (at: number) => MadeFile,
  folder = "/home/ana/Documents",
): Record<string, MadeFile> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `${folder}/text-${at}.txt`,
      { body: `text ${at}\n`, ...make(at) },
    ]),
  );
