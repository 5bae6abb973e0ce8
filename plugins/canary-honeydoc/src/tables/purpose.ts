// What a host's name says of its purpose, in the order of the phrases' purposes.
const HINTS: readonly RegExp[] = [
  /^(mail|mx|imap|smtp)/,
  /^(fs|file|nas|srv-f)/,
  /^(db|sql|pg|maria|mysql|data)/,
  /^(build|ci|git|jenkins)/,
  /^(jump|bastion|vpn|gw)/,
  /^(web|www|app|proxy)/,
  /^(bak|backup|bk)/,
  /^(mon|log|zabbix|grafana)/,
];

/** What a host is for, of a list that follows the hints and ends with what any host is for. */
export const purposeOf = (hostname: string, purposes: readonly string[]): string => {
  const at = HINTS.findIndex((hint) => hint.test(hostname));
  return purposes[at < 0 ? HINTS.length : at] ?? "";
};
