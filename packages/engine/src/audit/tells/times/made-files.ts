import { type AuditFile, type AuditHost, HOUR, toNs } from "@decnet/sdk";
import { personalFiles } from "./personal-files.ts";
import { remember } from "./remember.ts";

const BY_DAEMONS = /^\/(?:var\/(?:log|mail|spool|tmp)|tmp|srv)\//;

// From the first file system to the last package.
const INSTALLATION = HOUR;

/**
 * What people and daemons of a host made. Outside of homes that is what is younger than the installation: an image or an
 * installer unpacks files with whole seconds, and what dpkg unpacks has the time of its package.
 */
export const madeFiles = remember(async (host: AuditHost): Promise<readonly AuditFile[]> => {
  const installed = toNs(host.facts.installedAt + INSTALLATION);
  const byDaemons = host.files.filter(
    ({ path, kind, mtime }) => kind === "file" && BY_DAEMONS.test(path) && mtime > installed,
  );
  return [...(await personalFiles(host)).map(({ file }) => file), ...byDaemons];
});
