import type { Random } from "../random.ts";
import type { Visit } from "../world.ts";
import type { Login } from "./login.ts";
import { type Message, speaker } from "./message.ts";
import { sessionClosed, sessionOpened } from "./pam.ts";
import { speaks } from "./programs.ts";
import type { Teller } from "./teller.ts";

// ip_local_port_range of Linux (ip-sysctl), and the dynamic ports of RFC 6335 that desktops draw from.
const SERVER_PORTS = [32_768, 60_999] as const;
const DESK_PORTS = [49_152, 65_535] as const;

/** The fingerprint of a person's key as sshd writes it: SHA-256 in base64 without padding. */
const fingerprintOf = (story: Random, { account, from }: Visit): string => {
  const key = story.fork("ssh key", account, from.hostname ?? "");
  return `SHA256:${Buffer.from(key.bytes(32)).toString("base64").replace(/=+$/, "")}`;
};

/** What sshd and its PAM stack say of a login. */
export const sshdSays = (teller: Teller, login: Login): Message[] => {
  const { host, story, release } = teller;
  if (!speaks(host, "sshd")) return [];
  const { visit, account, pid, until, cutOff } = login;
  const random = login.random.fork("sshd");
  const name = release.sshdSession ? "sshd-session" : "sshd";
  const address = visit.from.address;
  const [lowest, highest] = visit.from.hostname === undefined ? DESK_PORTS : SERVER_PORTS;
  const port = random.int(lowest, highest);
  const auth = speaker({ facility: "auth", severity: "info", tag: `${name}[${pid(0)}]` });
  const pam = speaker({ facility: "authpriv", severity: "info", tag: `${name}[${pid(0)}]` });
  const child = speaker({ facility: "auth", severity: "info", tag: `${name}[${pid(6)}]` });
  const at = visit.at + random.int(0, 999) / 1000;
  const key = `ED25519 ${fingerprintOf(story, visit)}`;
  const messages = [
    auth(at, `Accepted publickey for ${account.name} from ${address} port ${port} ssh2: ${key}`),
    pam(at + random.int(1_900, 6_400) / 1000, sessionOpened(release, "sshd", account)),
  ];
  const end = until + random.int(0, 999) / 1000;
  const left = end + random.int(20, 95) / 1000;
  if (!cutOff) {
    messages.push(child(end, `Received disconnect from ${address} port ${port}:11: disconnected by user`));
    messages.push(child(left, `Disconnected from user ${account.name} ${address} port ${port}`));
  }
  messages.push(pam(left + random.int(900, 4_800) / 1000, sessionClosed("sshd", account.name)));
  return messages;
};
