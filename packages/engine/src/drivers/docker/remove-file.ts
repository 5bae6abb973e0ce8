import { sha256 } from "../../sha256.ts";
import type { RemoveResult } from "../transport.ts";
import { type ContainerLink, readPlain } from "./container-link.ts";
import { readInside } from "./inside.ts";
import { placeOf } from "./layout.ts";
import { isNotFound } from "./run-inside.ts";

const not = (why: string): RemoveResult => ({ removed: false, why });

/**
 * Takes a file away, if its bytes are still these. The engine's archives cannot delete, so rm(1) of the container does it:
 * it is in `ps` for some milliseconds, which is why nothing but an operator's order ever gets here.
 */
export const removeFile = async (link: ContainerLink, path: string, hash: string): Promise<RemoveResult> => {
  const place = placeOf(link.layout, path);
  if (place === "blocked") return not("nothing can be written there");
  if (!link.info.State.Running) return not("the container has to run for a file to be removed");
  const bytes = await (place === "tmpfs" ? readInside(link, path) : readPlain(link, path));
  if (bytes === undefined) return not("the file is no longer there");
  if (sha256(bytes) !== hash) return not("the file was changed by somebody else");
  const output = await link.run(["rm", "-f", "--", path]);
  if (isNotFound(output)) return not("the container has no rm");
  return output.code === 0 ? { removed: true } : not(output.stderr || `rm ended with ${output.code}`);
};
