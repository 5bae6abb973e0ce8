import { defineContentClass, definePlugin } from "@decnet/sdk";
import { companions } from "./companions.ts";
import { writePrivateKey } from "./key/private-key-file.ts";
import { nameKey } from "./name-key.ts";
import { ownKey } from "./own-key.ts";

/** A key of ssh's, and a config whose hosts are looked up when ssh is told to connect. */
export default definePlugin({
  name: "@decnet/plugin-canary-ssh-key",
  apiVersion: 1,
  setup(api) {
    api.contentClass(
      defineContentClass({
        id: "canary_ssh_key",
        category: "canary",
        weight: 1,
        callback: "dns",
        notes:
          "Fires when ssh (scp, sftp, rsync) connects to a host of the planted ~/.ssh/config, or is pointed at it with -F: " +
          "its name is looked up. Also when the name in the key's comment is tried. Reading or copying the files, ssh-keygen, " +
          "and the key used against other hosts fire nothing.",
        namer: nameKey,
        bytes: (ctx) => Buffer.from(writePrivateKey(ownKey(ctx))),
        companions,
        file: { mode: 0o600, folderMode: 0o700, folders: ["~"] },
        capacity: 1,
      }),
    );
  },
});
