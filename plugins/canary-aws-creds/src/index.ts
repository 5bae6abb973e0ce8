import { defineContentClass, definePlugin } from "@decnet/sdk";
import { writeConfig } from "./config.ts";
import { writeCredentials } from "./credentials.ts";
import { credentialsPath } from "./credentials-path.ts";

const MODE = 0o600;

const NOTES = [
  "With an HTTP base URL one profile of the config beside it has an endpoint_url, and any service call with that profile fires:",
  "aws-cli 1.29 and 2.13 or newer (Debian 12 ships 2.9, which ignores the setting), boto3 1.28 or newer, SDK for JavaScript v3.",
  "The request's Authorization header holds the access key id.",
  "Passive: keys that are taken out of the file and tried elsewhere go to AWS, which does not know them; nothing calls home",
  "then, nor without an HTTP base URL, nor when the files are only read.",
].join(" ");

/** AWS credentials, with a config whose store calls home when a client uses it. */
export default definePlugin({
  name: "@decnet/plugin-canary-aws-creds",
  apiVersion: 1,
  setup(api) {
    api.contentClass(
      defineContentClass({
        id: "canary_aws_creds",
        category: "canary",
        callback: "aws_passive",
        weight: 1,
        capacity: 1,
        notes: NOTES,
        namer: credentialsPath,
        bytes: (ctx) => new TextEncoder().encode(writeCredentials(ctx)),
        companions: (ctx) => [
          {
            path: `${ctx.path.slice(0, ctx.path.lastIndexOf("/"))}/config`,
            body: writeConfig(ctx),
            mode: MODE,
          },
        ],
        file: { mode: MODE, folderMode: 0o700, folders: ["~"] },
      }),
    );
  },
});
