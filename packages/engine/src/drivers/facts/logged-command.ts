/**
 * A crontab's command as Debian's cron (3.0pl1) writes it to the log: cut at the first bare `%` (what follows is
 * standard input), `\%` as `%`, control characters as `^X` and bytes above ASCII in octal.
 *
 * @example loggedCommand("tar cf b-$(date +\\%F).tar /srv%ignored") // "tar cf b-$(date +%F).tar /srv"
 */
export const loggedCommand = (command: string): string => {
  const run = (/^(?:\\.|[^%\\]|\\$)*/.exec(command)?.[0] ?? "").replaceAll("\\%", "%");
  return Array.from(Buffer.from(run), (byte) => {
    if (byte < 0x20) return `^${String.fromCharCode(byte + 0x40)}`;
    if (byte === 0x7f) return "^?";
    return byte < 0x7f ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, "0")}`;
  }).join("");
};
