// The options that take a value, from Debian 12's manual pages: ssh(1), sftp(1), ping(8), telnet(1), nc(1), traceroute(8).
const VALUED: Readonly<Record<string, string>> = {
  ssh: "BbcDEeFIiJLlmOopQRSWw",
  sftp: "BbcDFiJloPRSX",
  "ssh-copy-id": "iopF",
  ping: "cIiMmpQsTtWw",
  telnet: "belnSX",
  nc: "IiMmOPpqsTVWwXx",
  traceroute: "fgiMmNpqstwz",
};

const COMMAND = new RegExp(`(?<![\\w/.-])(${Object.keys(VALUED).join("|")})[ \\t]+([^|;&\`)]+)`, "g");
const IN_CODE = /(?:^|[;&|(!{`]|\b(?:then|do|else|if|while|until|sudo|exec|nohup))\s*$/;
const IN_PROSE = /(?:`|\$ )$/;
const LITERAL = /^[a-z][\w-]*(?:\.[\w-]+)*$/i;
// What no word of a sentence after "ping" or "ssh" has.
const MACHINE = /[a-z][-\w]*\d|\w\.\w/i;

const firstArgument = (command: string, words: readonly string[]): string => {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (!word.startsWith("-")) return word;
    if (word.length === 2 && VALUED[command]?.includes(word.slice(1))) at++;
  }
  return "";
};

/** The hosts that a line's commands go to, as they stand there; where people write, only what can be no word of theirs. */
export const commandTargets = (line: string, isCode: boolean): readonly string[] =>
  [...line.matchAll(COMMAND)].flatMap(({ 1: command = "", 2: rest = "", index }) => {
    const before = line.slice(0, index);
    const isCommand = isCode ? IN_CODE.test(before) && !/^\s*#/.test(line) : IN_PROSE.test(before);
    const target = firstArgument(command, rest.trim().split(/\s+/))
      .replace(/["']/g, "")
      .replace(/^[\w.-]+@/, "")
      .replace(/[.,:!?]+$/, "");
    return LITERAL.test(target) && (isCommand || MACHINE.test(target)) ? [target] : [];
  });
