import { Random } from "@decnet/sdk";

// What a host's name says of what runs there: units as Debian names them.
const UNITS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/db|sql|pg|maria|data/, ["mariadb", "postgresql"]],
  [/mail|mx|imap|smtp/, ["postfix", "dovecot"]],
  [/build|ci\b|git|jenkins|runner/, ["gitlab-runner", "docker", "jenkins"]],
  [/^(fs|file|nas|srv-f)/, ["smbd", "nfs-server"]],
  [/jump|bastion|vpn|gw/, ["openvpn-server@main", "wg-quick@wg0"]],
  [/bak|backup/, ["bacula-fd", "borgmatic.timer"]],
  [/mon|log|zabbix|grafana/, ["prometheus", "rsyslog"]],
  [/web|www|app|proxy/, ["nginx", "apache2", "php8.2-fpm"]],
];
const ANYWHERE = ["apache2", "cups", "nginx", "redis-server", "tomcat10"];

/** The service people mean when they speak of a host; the same one every time. */
export const serviceOf = (hostname: string): string => {
  const units = UNITS.find(([hint]) => hint.test(hostname))?.[1] ?? ANYWHERE;
  return Random.from(hostname).fork("service").pick(units);
};
