import { defineContentClass, definePlugin } from "@decnet/sdk";
import { dumpBody } from "./body.ts";
import { dumpPath } from "./place.ts";

const NOTES = [
  "Fires when the dump is imported by an account with replication rights (root, mostly): the importing MariaDB or MySQL",
  "server looks up TOKEN.zone (DNS A and AAAA), then connects to its TCP port 3306 and logs in as a user whose name ends in",
  "_ and the token's first eight characters. Without those rights MariaDB stops with error 1227 after the data is in, and",
  "nothing calls home. Opening, copying or searching the file does nothing.",
  "Beware: the import really changes the replication settings of the server it is imported into (STOP, CHANGE, START);",
  "undo it there with STOP REPLICA and RESET REPLICA ALL.",
].join(" ");

/** A database dump that makes the server it is imported into call home. */
export default definePlugin({
  name: "@decnet/plugin-canary-mysql-dump",
  apiVersion: 1,
  setup(api) {
    api.contentClass(
      defineContentClass({
        id: "canary_mysql_dump",
        category: "canary",
        callback: "dns",
        weight: 1,
        capacity: 1,
        notes: NOTES,
        namer: dumpPath,
        bytes: (ctx) => new TextEncoder().encode(dumpBody(ctx)),
        file: {
          mode: 0o600,
          folders: ["~", "/var/backups", "/srv", "/opt"],
          // These folders are root's; whoever dumps into them uses sudo.
          owner: (path) =>
            /^\/(var\/backups|srv|opt)\//.test(path) ? { user: "root", group: "root" } : "account",
        },
      }),
    );
  },
});
