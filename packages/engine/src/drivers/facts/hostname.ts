/**
 * Reads hostname(5): the first line that is no comment. An absent or empty file is `localhost`, as systemd has it.
 *
 * @example parseHostname("# ours\nweb-03\n") // "web-03"
 */
export const parseHostname = (text: string | undefined): string =>
  text
    ?.split("\n")
    .map((line) => line.trim())
    .find((line) => /^[A-Za-z0-9]([\w.-]*[A-Za-z0-9])?$/.test(line)) ?? "localhost";
