import { readFileSync } from "node:fs";
import type Docker from "dockerode";
import { pack } from "tar-stream";
import { importTar } from "./import-tar.ts";

const APPLETS =
  "cat chmod chown find grep head id kill ln ls mkdir ps rm sh sha256sum sleep stat tail tar touch".split(
    " ",
  );
const FOLDERS = [
  "bin",
  "dev",
  "etc",
  "home",
  "proc",
  "root",
  "srv",
  "sys",
  "tmp",
  "var",
  "var/log",
  "var/spool",
];

const PASSWD = "root:x:0:0:root:/root:/bin/sh\nana:x:1000:1000:Ana Reis:/home/ana:/bin/sh\n";
const GROUP = "root:x:0:\nadm:x:4:\nana:x:1000:\n";
const MADE = new Date("2026-02-03T04:05:06Z");

/** The name under which {@link importBusybox} leaves its image. */
export const BUSYBOX_IMAGE = "busybox-decky";

/** Makes an image of one static program, without a registry: two accounts, a home, a symbolic link. */
export const importBusybox = async (docker: Docker): Promise<void> => {
  const tar = pack();
  const owner = (uid: number) => ({ uid, gid: uid, mtime: MADE });
  for (const name of FOLDERS)
    tar.entry({ name: `${name}/`, type: "directory", mode: name === "tmp" ? 0o1777 : 0o755, ...owner(0) });
  for (const name of ["home/ana", "home/ana/work"])
    tar.entry({ name: `${name}/`, type: "directory", mode: 0o750, ...owner(1000) });
  tar.entry({ name: "bin/busybox", mode: 0o755, ...owner(0) }, readFileSync("/bin/busybox"));
  for (const name of APPLETS)
    tar.entry({ name: `bin/${name}`, type: "symlink", linkname: "busybox", ...owner(0) });
  tar.entry({ name: "home/ana/elsewhere", type: "symlink", linkname: "/srv", ...owner(1000) });
  tar.entry({ name: "home/ana/.profile", mode: 0o644, ...owner(1000) }, "umask 022\n");
  tar.entry({ name: "etc/passwd", mode: 0o644, ...owner(0) }, PASSWD);
  tar.entry({ name: "etc/group", mode: 0o644, ...owner(0) }, GROUP);
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  await importTar(docker, BUSYBOX_IMAGE, Buffer.concat(chunks));
};
