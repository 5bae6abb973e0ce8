import { defineContentClass, definePlugin } from "@decnet/sdk";
import { cloneFor } from "./clone/clone.ts";
import { configFile } from "./story/config-file.ts";
import { nameRepository } from "./story/repository-name.ts";
import { CONFIG, storyOf } from "./story/story.ts";

/** A small repository, cloned from a remote that is the callback address. */
export default definePlugin({
  name: "@decnet/plugin-canary-git-config",
  apiVersion: 1,
  setup(api) {
    api.contentClass(
      defineContentClass({
        id: "canary_git_config",
        category: "canary",
        weight: 1,
        callback: "http",
        notes:
          "Fires when git talks to the remote: fetch, pull, push, ls-remote, remote show. It asks for info/refs without the " +
          "login first, and again with it when answered with 401. status, log, diff, grep and copying the folder fire nothing.",
        namer: (ctx) => {
          const { name, folder } = nameRepository(ctx);
          return `${ctx.account.home}/${folder}${name}${CONFIG}`;
        },
        bytes: (ctx) => Buffer.from(configFile(storyOf(ctx))),
        companions: cloneFor,
        file: { mode: 0o644, folders: ["~"], maxBytes: 256 * 1024 },
        capacity: 1,
      }),
    );
  },
});
