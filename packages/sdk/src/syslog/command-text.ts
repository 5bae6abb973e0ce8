/** What comes before the first bare `%`, the rest being the job's standard input; `\%` and `\\` lose their backslash. */
const withoutInput = (command: string): string => {
  let text = "";
  let escaped = false;
  for (const character of command) {
    if (escaped) {
      const special = character === "%" || character === "\\";
      text = special ? text.slice(0, -1) + character : text + character;
      escaped = false;
    } else if (character === "%") {
      return text;
    } else {
      escaped = character === "\\";
      text += character;
    }
  }
  return text;
};

const printable = (byte: number): string => {
  if (byte < 0x20) return `^${String.fromCharCode(byte + 0x40)}`;
  if (byte < 0x7f) return String.fromCharCode(byte);
  return byte === 0x7f ? "^?" : `\\${byte.toString(8).padStart(3, "0")}`;
};

/**
 * A crontab's command as it stands between the parentheses of a `CMD (…)` line: child_process() of do_command.c cuts
 * it at the first bare `%`, mkprint() of misc.c writes control characters as `^I` and bytes above 126 as `\303`.
 *
 * @example commandText("date +\\%F % input") // "date +%F "
 */
export const commandText = (command: string): string =>
  [...Buffer.from(withoutInput(command))].map(printable).join("");
