import { defineContentClass, definePlugin } from "@decnet/sdk";
import { companionsOf } from "./companions/companions.ts";
import { writeEnv } from "./env/write-env.ts";
import { envPath } from "./env-path.ts";

const NOTES = [
  "Fires when somebody uses an address of the file: curl or an HTTP client on the API, the webhook, the S3 endpoint or the",
  "Sentry DSN (HTTP); with a DNS zone also psql, redis-cli, a mailer or anything else that looks up the database, cache or mail",
  "host (DNS). Scanners that verify user:password@host addresses, as TruffleHog does, fire by themselves. Reading, copying or",
  "loading the file (source, dotenv, docker compose) does nothing.",
].join(" ");

/** An application's `.env` whose addresses call home when they are used, in the folder it is deployed from. */
export default definePlugin({
  name: "@decnet/plugin-canary-env-file",
  apiVersion: 1,
  setup(api) {
    api.contentClass(
      defineContentClass({
        id: "canary_env_file",
        category: "canary",
        callback: "http",
        weight: 1,
        capacity: 2,
        notes: NOTES,
        namer: envPath,
        bytes: (ctx) => new TextEncoder().encode(writeEnv(ctx)),
        companions: companionsOf,
        file: {
          // One mode for all: applications that may read it run as its owner, and nobody else should.
          mode: 0o600,
          folders: ["~", "/srv", "/opt"],
          // The engine makes folders there as root's; what lies in them was put there with sudo.
          owner: (path) => (/^\/(srv|opt)\//.test(path) ? { user: "root", group: "root" } : "account"),
        },
      }),
    );
  },
});
