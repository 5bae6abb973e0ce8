import { expand, type Random, type Slots, sampleInOrder } from "@decnet/sdk";
import type { Procedure } from "./topics.ts";

// In the order in which they are run; most pages leave some out.
const COMMANDS: Readonly<Record<Procedure, readonly string[]>> = {
  restart: [
    "ssh {login}@{machine}",
    "sudo systemctl stop {service}; sleep {n}",
    "sudo ss -tnp \\| grep {service} \\| head -n {many}",
    "sudo systemctl start {service} && sudo journalctl -fu {service} -n {many}",
    "sudo journalctl -u {service} --since {time} \\| tail -n {many}",
  ],
  restore: [
    "ls -lh /srv/backup/{machine}/ \\| tail -n {n}",
    "mkdir /srv/restore-{code} && cd /srv/restore-{code}",
    "sudo tar -xzf /srv/backup/{machine}/{slug}-{isoDay}.tar.gz",
    "sudo du -sh /srv/restore-{code} /srv/{slug}",
    "rsync -a --dry-run /srv/restore-{code}/ {login}@{machine}:/srv/{slug}/",
  ],
  update: [
    "ssh {login}@{host} apt list --upgradable \\| head -n {many}",
    "sudo apt-mark showhold; sudo apt-get -s upgrade \\| grep -c {service}",
    "sudo apt-get upgrade -y 2>&1 \\| tee ~/{machine}-{isoDay}.log",
    "dpkg -l {service} > ~/{machine}-{isoDay}.txt",
  ],
  certificate: [
    "openssl x509 -in /etc/ssl/certs/{machine}.pem -noout -enddate",
    "scp {login}@{host}:/srv/certs/{machine}-{year}.pem .",
    "sudo install -m 640 {machine}-{year}.pem /etc/ssl/certs/{machine}.pem",
    "sudo systemctl reload {service}; openssl s_client -connect {machine}:443 -brief < /dev/null",
  ],
  space: [
    "ssh {login}@{machine} df -h /srv /var",
    "sudo du -xh --max-depth=2 /srv/{slug} \\| sort -h \\| tail -n {n}",
    "sudo find /srv/{slug}/export -type f -mtime +{days} -delete",
    "rsync -a --remove-source-files /var/log/{service}/ {host}:/srv/logs/{machine}/",
  ],
};

// What people type for a number of lines, and for a small figure.
const LINES = ["20", "30", "40", "50", "80", "100", "200"];
const COUNTS = ["2", "3", "5", "8", "10", "12", "15"];

/** The commands of a procedure, with the slots' names filled in. */
export const commandsFor = (procedure: Procedure, slots: Slots, random: Random): string[] => {
  const all = COMMANDS[procedure];
  const typed: Slots = { ...slots, many: LINES, n: COUNTS };
  const lines = sampleInOrder(all, random.int(2, all.length), random);
  return lines.map((line) => expand({ line: [line] }, "line", typed, random));
};
