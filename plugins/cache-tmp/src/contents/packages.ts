import type { Content } from "./content.ts";
import { stampStyle } from "./stamps.ts";

const HEX = "0123456789abcdef";

// Packages that every Debian and Ubuntu has: Priority required and important.
const PACKAGES =
  "adduser apt base-files base-passwd bash bsdutils coreutils dash debconf debianutils diffutils dpkg findutils grep gzip hostname init-system-helpers libc-bin login mawk mount ncurses-bin passwd perl-base sed sysvinit-utils tar tzdata util-linux".split(
    " ",
  );
const ELSEWHERE =
  "bash coreutils curl findutils gawk grep gzip openssl sed shadow tar tzdata util-linux".split(" ");

/** Which packages were looked up, and in which state of the lists. */
export const packages: Content = {
  weight: 2,
  fill: ({ random, host, moment, now, room }) => {
    const stamp = stampStyle(random);
    const isDebian = /debian|ubuntu|raspbian/.test(host.os.id);
    const [state, at] = [
      random.pick(["rev", "etag", "state", "sum"]),
      random.pick(["asked", "at", "looked_up"]),
    ];
    const chosen = random.sample(isDebian ? PACKAGES : ELSEWHERE, Math.max(1, Math.floor(room / 80)));
    return {
      [random.pick(["dist", "release", "os"])]: `${host.os.id}-${host.os.version}`,
      [random.pick(["refreshed", "updated", "built"])]: stamp(now),
      [random.pick(["pkgs", "packages", "names"])]: Object.fromEntries(
        chosen.sort().map((name) => [name, { [state]: random.string(HEX, 20), [at]: stamp(moment()) }]),
      ),
    };
  },
};
