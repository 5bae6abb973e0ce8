import { accessSync, constants, existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

const SHARED = "/etc/decnet/email_personas.json";

const own = (): string => join(homedir(), ".decnet", "email_personas.json");

/** The host-wide persona pool when no setting names one: the machine's, else the user's own. */
export const poolToRead = (): string => (existsSync(SHARED) ? SHARED : own());

const canWrite = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** Where such a pool is installed: the machine's when this user may write it, else the user's own. */
export const poolToWrite = (): string => {
  const folder = dirname(SHARED);
  const above = existsSync(folder) ? folder : dirname(folder);
  return canWrite(existsSync(SHARED) ? SHARED : above) ? SHARED : own();
};
