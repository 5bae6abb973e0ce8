import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type Docker from "dockerode";
import { importTar } from "./import-tar.ts";

const run = promisify(execFile);
const CACHE = fileURLToPath(new URL("../../../../.cache/", import.meta.url));
const SUITE = "bookworm";
// Raised whenever what is built below changes.
const REVISION = 2;
const PACKAGES = ["openssh-server", "cron", "rsyslog", "tzdata", "procps"];

const ENTRY = "#!/bin/sh\nmkdir -p /run/sshd\nrsyslogd\ncron\nexec /usr/sbin/sshd -D\n";

/** The name under which {@link importDebian} leaves its image. */
export const DEBIAN_IMAGE = "debian-decky";

/** What a container of the image runs. */
export const DEBIAN_ENTRY = ["/usr/local/sbin/entry"];

const furnish = async (root: string): Promise<void> => {
  const inside = (...argv: string[]) => run("chroot", [root, ...argv]);
  await inside("useradd", "-m", "-s", "/bin/bash", "-u", "1000", "-c", "Marta Reis,,,", "mreis");
  await inside("useradd", "-m", "-s", "/bin/bash", "-u", "1001", "-c", "Rui Lopes,,,", "rlopes");
  await inside("ln", "-sf", "/usr/share/zoneinfo/Europe/Lisbon", "/etc/localtime");
  writeFileSync(join(root, "etc/timezone"), "Europe/Lisbon\n");
  writeFileSync(join(root, "etc/cron.d/backup"), "30 2 * * 1-5\troot\t/usr/local/bin/backup-db --all\n");
  writeFileSync(join(root, "usr/local/bin/backup-db"), "#!/bin/sh\n# nothing to dump yet\nexit 0\n", {
    mode: 0o755,
  });
  mkdirSync(join(root, "home/mreis/bin"));
  writeFileSync(join(root, "home/mreis/bin/sync.sh"), '#!/bin/sh\ntouch "$HOME/.synced"\n', { mode: 0o755 });
  await inside("chown", "-R", "mreis:mreis", "/home/mreis/bin");
  writeFileSync(join(root, "var/spool/cron/crontabs/mreis"), "*/15 9-18 * * * $HOME/bin/sync.sh\n", {
    mode: 0o600,
  });
  await inside("chown", "mreis:crontab", "/var/spool/cron/crontabs/mreis");
  writeFileSync(join(root, "usr/local/sbin/entry"), ENTRY, { mode: 0o755 });
  await inside("sh", "-c", "apt-get clean; rm -rf /var/lib/apt/lists/*");
};

const build = async (tarball: string): Promise<void> => {
  const root = mkdtempSync(join(tmpdir(), "debian-"));
  try {
    const options = { maxBuffer: 64 * 1024 * 1024 };
    await run("debootstrap", ["--variant=minbase", `--include=${PACKAGES.join(",")}`, SUITE, root], options);
    await furnish(root);
    mkdirSync(CACHE, { recursive: true });
    const unfinished = `${tarball}.${process.pid}`;
    await run("tar", ["-C", root, "--numeric-owner", "--one-file-system", "-cf", unfinished, "."]);
    renameSync(unfinished, tarball);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};

/** Makes the image of a Debian host with sshd, cron and rsyslogd; the first time takes a minute, and the network. */
export const importDebian = async (docker: Docker): Promise<void> => {
  const tarball = join(CACHE, `debian-${SUITE}-${REVISION}.tar`);
  if (!existsSync(tarball)) await build(tarball);
  await importTar(docker, DEBIAN_IMAGE, tarball);
};
