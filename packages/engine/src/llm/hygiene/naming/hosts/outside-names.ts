// Sites that anybody who works with computers speaks of, and that exist.
const SITES =
  "apache.org atlassian.com amazonaws.com cloudflare.com debian.org docker.com docker.io github.com gitlab.com gnu.org google.com " +
  "ietf.org iana.org kernel.org letsencrypt.org linkedin.com mariadb.org microsoft.com microsoftonline.com mozilla.org mysql.com " +
  "nginx.org npmjs.com npmjs.org ntp.org office.com openssh.com php.net postgresql.org pypi.org python.org readthedocs.io slack.com " +
  "stackoverflow.com ubuntu.com wikipedia.org youtube.com zoom.us";
// RFC 6761 and RFC 2606: names that lead nowhere, and are meant to.
const RESERVED = "example test invalid localhost example.com example.net example.org";

const NAMES = [...SITES.split(" "), ...RESERVED.split(" ")];

/** Tells a name outside the company that exists, or that nobody can have: one of them, or below one. */
export const isOutsideName = (name: string): boolean =>
  NAMES.some((one) => name === one || name.endsWith(`.${one}`));
