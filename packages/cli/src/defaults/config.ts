import { PEOPLE } from "./people.ts";

/** Every plugin of the house. */
export const PLUGINS = {
  "@decnet/plugin-note": true,
  "@decnet/plugin-todo": true,
  "@decnet/plugin-draft": true,
  "@decnet/plugin-script": true,
  "@decnet/plugin-log-cron": true,
  "@decnet/plugin-log-daemon": true,
  "@decnet/plugin-cache-tmp": true,
  "@decnet/plugin-canary-aws-creds": true,
  "@decnet/plugin-canary-docx": true,
  "@decnet/plugin-canary-env-file": true,
  "@decnet/plugin-canary-git-config": true,
  "@decnet/plugin-canary-honeydoc": true,
  "@decnet/plugin-canary-mysql-dump": true,
  "@decnet/plugin-canary-pdf": true,
  "@decnet/plugin-canary-ssh-key": true,
} as const;

/** What stands in for a config file: three local deckies, SQLite, no Docker, no network. */
export const DEFAULT_CONFIG = {
  plugins: PLUGINS,
  personas: PEOPLE,
  fleet: {
    local: { deckies: ["decky-01", "decky-02", "decky-03"].map((name) => ({ name, services: ["ssh"] })) },
  },
} as const;
