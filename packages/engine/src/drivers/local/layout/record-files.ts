import { type EpochNs, toNs } from "@decnet/sdk";
import { file, type LayoutEntry, link } from "./entry.ts";
import type { HostPlan } from "./host-plan.ts";

const UTMP = 43;
// sizeof(struct lastlog) in glibc's bits/utmp.h on amd64; the file has one for each uid up to the last.
const LASTLOG_RECORD = 292;

/** Who came and went: wtmp and its kin, as base-files' postinst makes them. */
export const recordFiles = ({ random, installedAt, people }: HostPlan): LayoutEntry[] => {
  const draws = random.fork("records");
  let at: EpochNs = toNs(installedAt + 20_000 + 40_000 * draws.next());
  const next = () => {
    at += BigInt(draws.int(900_000, 6_000_000));
    return at;
  };
  const lastUid = 999 + people.length;
  return [
    file("/var/log/btmp", "", next(), { mode: 0o660, gid: UTMP }),
    file("/var/log/wtmp", "", next(), { mode: 0o664, gid: UTMP }),
    {
      ...file("/var/log/lastlog", "", next(), { mode: 0o664, gid: UTMP }),
      size: people.length === 0 ? 0 : LASTLOG_RECORD * (lastUid + 1),
    },
    file("/var/log/faillog", "", next()),
    link("/var/log/README", "../../usr/share/doc/systemd/README.logs", next()),
  ];
};
