import type { EpochMs } from "@decnet/sdk";

/** How {@link readFacts} looks into a host; each driver has its own. */
export interface FactSource {
  /** A file's text, symbolic links followed inside the host; `undefined` when there is none. */
  read(path: string): Promise<string | undefined>;
  /** A symbolic link's target; `undefined` when it is none. */
  link(path: string): Promise<string | undefined>;
  /** Names in a folder, sorted; empty when there is none. */
  list(folder: string): Promise<readonly string[]>;
  exists(path: string): Promise<boolean>;
  /** Where neighbours reach it; empty when nothing tells. */
  readonly address: string;
  /** Whether systemd is its init. */
  readonly systemd: boolean;
  /** Whether daemons run in there that may write to its logs. */
  readonly alive: boolean;
  readonly bootedAt: EpochMs;
  readonly installedAt: EpochMs;
}
