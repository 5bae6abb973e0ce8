import type { Job } from "./job.ts";
import { BACKUPS } from "./jobs/backups.ts";
import { CHECKS } from "./jobs/checks.ts";
import { CODE } from "./jobs/code.ts";
import { DATA } from "./jobs/data.ts";
import { DISK } from "./jobs/disk.ts";
import { HOSTS } from "./jobs/hosts.ts";
import { LINKS } from "./jobs/links.ts";
import { LOGS } from "./jobs/logs.ts";
import { OFFICE_JOBS } from "./jobs/office.ts";
import { PAPERS } from "./jobs/papers.ts";
import { PROCESSES } from "./jobs/processes.ts";
import { TABLES } from "./jobs/tables.ts";

/** Everything a script can be for. */
export const JOBS: readonly Job[] = [
  ...BACKUPS,
  ...CHECKS,
  ...CODE,
  ...DATA,
  ...DISK,
  ...HOSTS,
  ...LINKS,
  ...LOGS,
  ...OFFICE_JOBS,
  ...PAPERS,
  ...PROCESSES,
  ...TABLES,
];
