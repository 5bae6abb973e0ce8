import type { Answer, Asked } from "./ollama-server.ts";

const WORDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  English: [
    ["ask for", "look at", "send", "move", "check", "order", "write down", "throw out"],
    [
      "the invoice of",
      "the cable for",
      "the keys to",
      "the minutes of",
      "the backup of",
      "a chair for",
      "the plan of",
      "the old disk in",
    ],
    [
      "the second floor",
      "the meeting",
      "the cellar",
      "our supplier",
      "the big printer",
      "the new colleague",
      "the archive",
      "the north wing",
    ],
    [
      "before the weekend",
      "with somebody who knows",
      "when there is time",
      "and tell the others",
      "without waiting for them",
      "because it is late",
      "as we said",
      "again",
    ],
  ],
  Spanish: [
    ["pedir", "mirar", "mandar", "mover", "revisar", "comprar", "apuntar", "tirar"],
    [
      "la factura de",
      "el cable para",
      "las llaves de",
      "el acta de",
      "la copia de",
      "una silla para",
      "el plan de",
      "el disco viejo de",
    ],
    [
      "la segunda planta",
      "la reunión",
      "el sótano",
      "nuestro proveedor",
      "la impresora grande",
      "el compañero nuevo",
      "el archivo",
      "el ala norte",
    ],
    [
      "antes del viernes",
      "con alguien que lo sepa",
      "cuando haya un rato",
      "y avisar a los demás",
      "sin esperar a nadie",
      "porque ya es tarde",
      "como dijimos",
      "otra vez",
    ],
  ],
  "European Portuguese": [
    ["pedir", "ver", "mandar", "mudar", "rever", "comprar", "apontar", "deitar fora"],
    [
      "a fatura da",
      "o cabo para a",
      "as chaves da",
      "a ata da",
      "a cópia da",
      "uma cadeira para a",
      "o plano da",
      "o disco velho da",
    ],
    [
      "segunda sala",
      "reunião",
      "cave",
      "empresa vizinha",
      "impressora grande",
      "colega nova",
      "sala do arquivo",
      "ala norte",
    ],
    [
      "antes de sexta",
      "com quem souber",
      "quando houver tempo",
      "e avisar os outros",
      "sem esperar por ninguém",
      "porque já é tarde",
      "como foi dito",
      "outra vez",
    ],
  ],
  French: [
    ["demander", "regarder", "envoyer", "déplacer", "vérifier", "commander", "noter", "jeter"],
    [
      "la facture pour",
      "le câble pour",
      "les clés pour",
      "le compte rendu pour",
      "la copie pour",
      "une chaise pour",
      "le plan pour",
      "le vieux disque pour",
    ],
    [
      "le deuxième étage",
      "la réunion",
      "la cave",
      "notre fournisseur",
      "la grande imprimante",
      "la nouvelle collègue",
      "les archives",
      "l'aile nord",
    ],
    [
      "avant vendredi",
      "avec quelqu'un qui sait",
      "quand il y a le temps",
      "et le dire aux autres",
      "sans attendre personne",
      "parce que c'est tard",
      "comme nous avons dit",
      "encore",
    ],
  ],
  German: [
    [
      "fragen nach",
      "ansehen:",
      "schicken:",
      "umstellen:",
      "prüfen:",
      "bestellen:",
      "aufschreiben:",
      "wegwerfen:",
    ],
    [
      "die Rechnung für",
      "das Kabel für",
      "die Schlüssel für",
      "das Protokoll für",
      "die Sicherung für",
      "einen Stuhl für",
      "den Plan für",
      "die alte Platte für",
    ],
    [
      "den zweiten Stock",
      "die Besprechung",
      "den Keller",
      "unseren Lieferanten",
      "den großen Drucker",
      "die neue Kollegin",
      "das Archiv",
      "den Nordflügel",
    ],
    [
      "vor dem Wochenende",
      "mit jemandem, der es weiß",
      "wenn noch Zeit ist",
      "und den anderen sagen",
      "ohne auf sie zu warten",
      "weil es schon spät ist",
      "wie wir gesagt haben",
      "noch einmal",
    ],
  ],
};

/** A small hash (FNV-1a), so that a question always has the same answer. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  // The last letter would tell the lowest bits.
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b) >>> 0;
  return (value ^ (value >>> 13)) >>> 0;
};

const lineFor = (language: string, seed: string): string =>
  (WORDS[language] ?? []).map((words, at) => words[hash(`${seed} ${at}`) % words.length]).join(" ");

const linesFor = (language: string, seed: string, count: number): string[] => [
  ...new Set(Array.from({ length: count }, (_, at) => lineFor(language, `${seed} ${at}`))),
];

const previousIn = (prompt: string): string | undefined => /={10}\n([\s\S]*?)\n={10}\n/.exec(prompt)?.[1];

const scriptFor = (language: string, seed: string, isPython: boolean): string => {
  const [first = "", second = ""] = linesFor(language, seed, 2);
  return isPython
    ? `#!/usr/bin/env python3\n# ${first}\nimport os\n\n# ${second}\nfor name in sorted(os.listdir(os.path.expanduser("~"))):\n    if len(name) > ${(hash(seed) % 30) + 3}:\n        print(name)\n`
    : `#!/bin/bash\n# ${first}\nlimit=${hash(seed) % 97}\n\n# ${second}\nfor file in "$HOME"/*; do\n  if [ "\${#file}" -gt "$limit" ]; then\n    echo "$file"\n  fi\ndone\n`;
};

const paperFor = (language: string, seed: string, path: string): string => {
  const lines = linesFor(language, seed, 6);
  if (path.endsWith(".csv"))
    return ["a;b;c", ...lines.map((line, at) => `${line};${at + 1};${hash(line) % 900}`)].join("\n");
  const [title = "", ...rest] = lines;
  return path.endsWith(".md")
    ? `# ${title}\n\n${rest.map((line) => `- ${line}`).join("\n")}`
    : lines.join(".\n\n");
};

/**
 * What a fair model would answer: a text of the class and in the language that was asked for, or the text of before with
 * a line more. The same question always has the same answer.
 */
export const fairText = ({ body: { prompt = "", system = "" } }: Asked): string => {
  const language = /Write in (.+?) only/.exec(system)?.[1] ?? "English";
  const path = /content of (\S+), /.exec(prompt)?.[1] ?? "";
  const previous = previousIn(prompt);
  if (previous !== undefined) {
    const line = linesFor(language, prompt, 9).find((one) => !previous.includes(one)) ?? "";
    if (previous.startsWith("#!")) return `${previous}\n# ${line}\n`;
    const last = previous.split("\n").at(-1) ?? "";
    if (path.endsWith(".csv")) {
      const separator = last.includes(";") ? ";" : ",";
      return `${previous}\n${[line, ...last.split(separator).slice(1)].join(separator)}\n`;
    }
    const mark = /^\s*(?:(?:[-*+•]|\d+[.)]) )?(?:\[[ x]?\] )?/i.exec(last)?.[0].replace(/x/i, " ") ?? "";
    return `${previous}\n${mark}${line}\n`;
  }
  if (prompt.includes("to-do list")) {
    const open = /Open items look like "(.*?)\.\.\."/.exec(prompt)?.[1] ?? "- [ ] ";
    return `${linesFor(language, prompt, 6)
      .map((line) => `${open}${line}`)
      .join("\n")}\n`;
  }
  if (prompt.includes("script that")) return scriptFor(language, prompt, prompt.includes("Python 3"));
  if (prompt.includes("a draft (")) return `${paperFor(language, prompt, path)}\n`;
  return `${linesFor(language, prompt, 5)
    .map((line) => `- ${line}`)
    .join("\n")}\n`;
};

/** {@link fairText}, with the talk that models put around it, each question its own. */
export const chattyAnswer = (asked: Asked): Answer => {
  const text = fairText(asked);
  const ways = [
    text,
    `Here is the file:\n\n\`\`\`\n${text}\`\`\`\n`,
    `<think>hm</think>${text}`,
    `Sure!\n\n${text}\n\nLet me know if you'd like me to change it.`,
  ];
  return { kind: "text", text: ways[hash(asked.body.prompt ?? "") % ways.length] as string };
};
