import type { Burst, Source } from "./burst.ts";
import { daemonsOf } from "./daemons.ts";
import { speaker } from "./message.ts";
import { speaks } from "./programs.ts";

// Half of the lease times that routers give by default: one, eight, twelve and twenty-four hours.
const RENEWALS = [1800, 14_400, 21_600, 43_200];

/** dhclient: a lease at boot, and its renewals. */
export const dhclientSource: Source = (teller, boot, from, to) => {
  const { host, story } = teller;
  if (!speaks(host, "dhclient") || host.address === "") return [];
  const daemons = daemonsOf(teller, boot);
  const server = `${host.address.slice(0, host.address.lastIndexOf("."))}.1`;
  const every = story.fork("lease").pick(RENEWALS) * 1000;
  const start = daemons.startOf("dhclient");
  // dhclient(8) renews at a moment of its own around half of the lease: here up to a tenth of it earlier.
  const renewalAt = (number: number): number =>
    number === 0 ? start : start + number * every - story.fork("renewal", boot.at, number).int(0, every / 10);
  const say = speaker({
    facility: "daemon",
    severity: "info",
    tag: `dhclient[${daemons.pid("dhclient")}]`,
  });
  const bursts: Burst[] = [];
  for (let number = Math.max(0, Math.ceil((from - start) / every)); ; number++) {
    const at = renewalAt(number);
    if (at >= to || at >= boot.until) return bursts;
    if (at < from) continue;
    const random = story.fork("dhcp", boot.at, number);
    const answered = at + random.int(900, 42_000) / 1000;
    const seconds = Math.round((renewalAt(number + 1) - answered) / 1000);
    bursts.push({
      at,
      size: random.int(4, 9),
      tell: () => [
        say(
          at,
          `DHCPREQUEST for ${host.address} on eth0 to ${number === 0 ? "255.255.255.255" : server} port 67`,
        ),
        say(answered, `DHCPACK of ${host.address} from ${server}`),
        say(
          answered + random.int(9_000, 80_000) / 1000,
          `bound to ${host.address} -- renewal in ${seconds} seconds.`,
        ),
      ],
    });
  }
};
