import { CHECKS } from "./checks.ts";
import { COPIES } from "./copies.ts";
import { DATABASES } from "./databases.ts";
import { HOSTS } from "./hosts.ts";
import { PAPERS } from "./papers.ts";
import { TABLES } from "./tables.ts";
import type { Theme } from "./theme.ts";

/** Everything a repository can have a script for. */
export const THEMES: readonly Theme[] = [...COPIES, ...CHECKS, ...HOSTS, ...DATABASES, ...TABLES, ...PAPERS];
