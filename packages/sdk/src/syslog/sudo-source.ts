import type { Login } from "./login.ts";
import { type Message, speaker } from "./message.ts";
import { accountNamed, sessionClosed, sessionOpened } from "./pam.ts";
import { hasCron, speaks } from "./programs.ts";
import type { Teller } from "./teller.ts";

// Commands that look and change nothing, so that no other file has to know of them; all of packages every Debian has.
const LOOKS = [
  "/usr/bin/ls -la /root",
  "/usr/bin/ls -l /var/log",
  "/usr/bin/ls -la /etc/cron.d",
  "/usr/bin/du -sh /var/log",
  "/usr/bin/du -xsh /var /home /root",
  "/usr/bin/tail -n 50 /var/log/syslog",
  "/usr/bin/tail -n 100 /var/log/auth.log",
  "/usr/bin/tail -f /var/log/syslog",
  "/usr/bin/grep -i error /var/log/syslog",
  "/usr/bin/grep sshd /var/log/auth.log",
  "/usr/bin/find /var/log -size +10M",
  "/usr/bin/find /home -xdev -size +100M",
  "/usr/bin/cat /etc/sudoers",
  "/usr/bin/cat /etc/shadow",
  "/usr/bin/df -h",
  "/usr/bin/dmesg -T",
  "/usr/bin/dpkg -l",
  "/usr/bin/apt list --installed",
];
const WITH_SYSTEMD = [
  "/usr/bin/systemctl status ssh",
  "/usr/bin/systemctl status cron",
  "/usr/bin/systemctl list-timers",
  "/usr/bin/systemctl --failed",
  "/usr/bin/journalctl -u ssh -n 50",
  "/usr/bin/journalctl -p err -b",
];
const WITH_CRON = ["/usr/bin/crontab -l", "/usr/bin/ls -la /var/spool/cron/crontabs"];
const SHELL = "/bin/bash";

/** What sudo and its PAM stack say of a login; their lines bear no PID, for sudo does not ask for it. */
export const sudoSays = ({ host, release }: Teller, login: Login): Message[] => {
  if (!speaks(host, "sudo")) return [];
  const { visit, account, terminal, until } = login;
  const root = accountNamed(host.accounts, "root");
  if (root === undefined) return [];
  const home = host.accounts.find(({ name }) => name === account.name)?.home ?? "/";
  const looks = [...LOOKS, ...(host.systemd ? WITH_SYSTEMD : []), ...(hasCron(host) ? WITH_CRON : [])];
  const own = speaker({ facility: "authpriv", severity: "notice", tag: "sudo" });
  const pam = speaker({ facility: "authpriv", severity: "info", tag: "sudo" });
  return visit.sudo.flatMap((moment) => {
    if (moment <= visit.at || moment >= until - 50) return [];
    const random = login.random.fork("sudo", moment);
    const command = random.bool(0.22) ? SHELL : random.pick(looks);
    const folder = random.weighted([
      [home, 8],
      ["/var/log", 2],
      ["/etc", 1],
      ["/tmp", 1],
    ]);
    const at = moment + random.int(0, 999) / 1000;
    const opened = at + random.int(500, 2_600) / 1000;
    const stays = random.exponential(command === SHELL ? 240_000 : command.includes("-f ") ? 60_000 : 1_800);
    const closed = Math.min(opened + 12 + stays, until - random.int(1_000, 30_000) / 1000);
    return [
      // logging.c has "%8s : %s".
      own(
        at,
        `${account.name.padStart(8)} : TTY=pts/${terminal} ; PWD=${folder} ; USER=root ; COMMAND=${command}`,
      ),
      pam(opened, sessionOpened(release, "sudo", root, account)),
      pam(Math.max(opened + 3, closed), sessionClosed("sudo", "root")),
    ];
  });
};
