/** A program as data: where, how long, which package brings it. */
export interface Program {
  readonly path: string;
  readonly size: number;
  readonly from: string;
}

/** Programs that a host's own files name, with the sizes of Debian 12's amd64 packages. */
export const PROGRAMS: readonly Program[] = [
  { path: "/usr/bin/bash", size: 1_265_648, from: "bash" },
  { path: "/usr/bin/dash", size: 125_640, from: "dash" },
  { path: "/usr/bin/perl", size: 3_808_560, from: "perl" },
  { path: "/usr/bin/python3.11", size: 6_831_736, from: "python" },
  { path: "/usr/bin/run-parts", size: 27_560, from: "debianutils" },
  { path: "/usr/sbin/cron", size: 51_776, from: "cron" },
  { path: "/usr/sbin/logrotate", size: 100_520, from: "logrotate" },
  { path: "/usr/sbin/rsyslogd", size: 749_352, from: "rsyslog" },
  { path: "/usr/sbin/sshd", size: 1_265_432, from: "openssh" },
];

/** Further names of programs, as the packages link them. */
export const PROGRAM_LINKS: readonly (readonly [path: string, target: string, from: string])[] = [
  ["/usr/bin/sh", "dash", "dash"],
  ["/usr/bin/rbash", "bash", "bash"],
  ["/usr/bin/python3", "python3.11", "python"],
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
