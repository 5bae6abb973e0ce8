import { configValue } from "./config-value.ts";
import type { Story } from "./story.ts";

const section = (name: string, values: Readonly<Record<string, string>>): string =>
  `[${name}]\n${Object.entries(values)
    .map(([key, value]) => `\t${key} = ${configValue(value)}\n`)
    .join("")}`;

const tracked = (branch: string): string =>
  section(`branch "${branch}"`, { remote: "origin", merge: `refs/heads/${branch}` });

/** `.git/config` as git 2.39 writes it on Linux: at the clone, then section after section at the end. */
export const configFile = ({ remote, branch, topic, isKnownAtHome, authors: [self] }: Story): string =>
  [
    section("core", {
      repositoryformatversion: "0",
      filemode: "true",
      bare: "false",
      logallrefupdates: "true",
    }),
    section('remote "origin"', { url: remote.url, fetch: "+refs/heads/*:refs/remotes/origin/*" }),
    tracked(branch),
    ...(isKnownAtHome ? [] : [section("user", { name: self.name, email: self.email })]),
    ...(topic === undefined ? [] : [tracked(topic)]),
  ].join("");
