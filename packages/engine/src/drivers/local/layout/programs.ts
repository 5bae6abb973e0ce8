/** A program as data: where, how long, which package brings it. */
export interface Program {
  readonly path: string;
  readonly size: number;
  readonly from: string;
  /** Default 0755. */
  readonly mode?: number;
}

/** Programs that a host's own files and logs name, with the sizes of Debian 12's amd64 packages. */
export const PROGRAMS: readonly Program[] = [
  { path: "/usr/bin/bash", size: 1_265_648, from: "bash" },
  { path: "/usr/bin/dash", size: 125_640, from: "dash" },
  { path: "/usr/bin/perl", size: 3_808_560, from: "perl" },
  { path: "/usr/bin/python3.11", size: 6_831_736, from: "python" },
  { path: "/usr/bin/run-parts", size: 27_560, from: "debianutils" },
  { path: "/usr/bin/dbus-daemon", size: 244_288, from: "dbus" },
  { path: "/usr/bin/mandb", size: 151_152, from: "mandb" },
  { path: "/usr/bin/sudo", size: 281_624, from: "sudo", mode: 0o4755 },
  { path: "/usr/lib/systemd/systemd", size: 92_544, from: "systemd" },
  { path: "/usr/lib/systemd/systemd-journald", size: 170_496, from: "systemd" },
  { path: "/usr/lib/systemd/systemd-logind", size: 281_096, from: "systemd" },
  { path: "/usr/lib/systemd/systemd-timesyncd", size: 55_520, from: "systemd" },
  { path: "/usr/sbin/agetty", size: 69_112, from: "util-linux" },
  { path: "/usr/sbin/cron", size: 51_776, from: "cron" },
  { path: "/usr/sbin/dhclient", size: 2_760_088, from: "dhclient" },
  { path: "/usr/sbin/fstrim", size: 76_096, from: "util-linux" },
  { path: "/usr/sbin/logrotate", size: 100_520, from: "logrotate" },
  { path: "/usr/sbin/rsyslogd", size: 749_352, from: "rsyslog" },
  { path: "/usr/sbin/sshd", size: 1_265_432, from: "openssh" },
];

/** One more name of a program. */
export type ProgramLink = readonly [path: string, target: string, from: string];

/** Further names of programs, as the packages link them. */
export const PROGRAM_LINKS: readonly ProgramLink[] = [
  ["/usr/bin/sh", "dash", "dash"],
  ["/usr/bin/rbash", "bash", "bash"],
  ["/usr/bin/python3", "python3.11", "python"],
  ["/usr/bin/systemd", "/lib/systemd/systemd", "systemd"],
  ["/usr/sbin/init", "/lib/systemd/systemd", "systemd"],
];

/** The first 64 bytes of an amd64 program: elf(5), a position-independent executable without sections. */
export const elfHeader = (): Uint8Array => {
  const header = Buffer.alloc(64);
  header.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  // e_type ET_DYN, e_machine EM_X86_64, e_version, then e_phoff, e_ehsize and e_phentsize.
  header.writeUInt16LE(3, 16);
  header.writeUInt16LE(62, 18);
  header.writeUInt32LE(1, 20);
  header.writeBigUInt64LE(64n, 32);
  header.writeUInt16LE(64, 52);
  header.writeUInt16LE(56, 54);
  return header;
};
