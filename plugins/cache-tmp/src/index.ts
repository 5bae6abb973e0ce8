import { defineContentClass, definePlugin } from "@decnet/sdk";
import { nameCache } from "./name-cache.ts";
import { writeCache } from "./write-cache.ts";

/** The `cache_tmp` class: what programs leave in `/tmp/.cache-XXXXXX`. */
export default definePlugin({
  name: "@decnet/plugin-cache-tmp",
  apiVersion: 1,
  setup(api) {
    api.contentClass(
      defineContentClass({
        id: "cache_tmp",
        category: "system",
        weight: 5,
        namer: nameCache,
        bytes: writeCache,
        // mkstemp(3) makes its file 0600.
        file: { mode: 0o600, folders: ["/tmp"], maxBytes: 512 * 1024 },
        capacity: 6,
      }),
    );
  },
});
