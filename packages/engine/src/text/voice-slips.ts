import type { NamedText } from "./named-text.ts";

/** Where a model shows. */
export interface Slip {
  /** Counted from 1. */
  readonly line: number;
  readonly seen: string;
}

const ANYWHERE: readonly (readonly [string, RegExp])[] = [
  [
    "a model's thoughts",
    /<\/?(?:think|thinking|reasoning)>|<\|(?:im_start|im_end|eot_id|endoftext)\|>|\[\/?INST\]/,
  ],
  [
    "a model's disclaimer",
    /\bas an? (?:AI|artificial intelligence|(?:large )?language model)\b|\bcomo (?:una? |um |uma )?(?:IA|inteligencia artificial|inteligência artificial|modelo de (?:lenguaje|linguagem))\b|\ben tant qu['’](?:IA|intelligence artificielle|assistant virtuel)|\ben tant que modèle de langage|\bals (?:KI|künstliche Intelligenz|(?:KI-)?Sprachmodell)\b/i,
  ],
  [
    "a model's refusal",
    /\bI(?:['’]m| am) (?:sorry|unable)[^.\n]{0,20}\b(?:assist with|help with|fulfil|comply with|generate|create) (?:that|this|your) (?:request|content)/i,
  ],
  [
    "a placeholder",
    /\[(?:Your [A-Z][\w ]*|Insert [\w ]+|(?:Company |Recipient(?:'s)? |Sender(?:'s)? |First |Last )?Name|Company|Tu nombre|Su nombre|Nombre(?: [\w ]+)?|(?:O )?[Ss]eu [Nn]ome|Nome(?: [\w ]+)?|(?:Votre|Ton) nom|Nom(?: [\w ]+)?|(?:Ihr|Dein) Name|Name (?:des|der) [\w ]+)\](?!\()/,
  ],
  [
    "a model's offer",
    /\blet me know if you(?:['’]d| would) like me to (?:adjust|modify|change|expand|revise|add|make)\b/i,
  ],
];

const THING =
  "(?:note|list|draft|version|script|update|summary|file|e-?mail|message|text|content|document|todo|to-do|memo|example|nota|lista|borrador|versión|archivo|mensaje|correo|texto|resumen|ejemplo|contenido|rascunho|versão|ficheiro|arquivo|mensagem|resumo|exemplo|conteúdo|liste|brouillon|fichier|texte|courriel|résumé|exemple|contenu|Notiz|Liste|Entwurf|Fassung|Datei|Nachricht|Zusammenfassung|Beispiel|Text|Inhalt)";

const PREAMBLE = [
  /^(?:sure|certainly|absolutely|of course|¡?claro(?: que sí)?|¡?por supuesto|com certeza|claro que sim|bien sûr|certainement|gerne|natürlich|selbstverständlich) ?(?:!(?:\s|$)|, (?:here|aqu[ií]|segue|voici|hier)(?!\p{L}))/iu,
  new RegExp(
    `^(?:here(?:['’]s| is| are)|below is|aquí (?:tienes|está|van?|tiene)|aqui (?:está|tem|vai|estão)|segue|voici|hier (?:ist|sind|kommt))(?!\\p{L}).{0,60}(?<!\\p{L})${THING}(?!\\p{L}).{0,80}:$`,
    "iu",
  ),
];

const FENCE = /^```/;
const TEMPLATE = /templat|plantilla|modelo|mod[eè]le|vorlage|muster|placeholder/i;

const hitOf = (lines: readonly string[], pattern: RegExp): Slip | undefined => {
  const at = lines.findIndex((line) => pattern.test(line));
  const found = lines[at] === undefined ? undefined : pattern.exec(lines[at])?.[0];
  return found === undefined ? undefined : { line: at + 1, seen: `“${found.slice(0, 60)}”` };
};

const preamble = (lines: readonly string[]): Slip | undefined => {
  const at = lines.findIndex((line) => line.trim() !== "");
  const first = lines[at]?.trim() ?? "";
  if (!PREAMBLE.some((pattern) => pattern.test(first))) return undefined;
  return { line: at + 1, seen: `begins as an answer: “${first.slice(0, 60)}”` };
};

const fence = (path: string, text: string, lines: readonly string[]): Slip | undefined => {
  const line = lines.findIndex((one) => FENCE.test(one)) + 1;
  if (line === 0) return undefined;
  if (path.endsWith(".txt")) return { line, seen: "a code fence in a .txt" };
  // Its first and last line, and none between: the answer itself, not a listing in it.
  const isWhole = /^```[^`]*\n```\s*$/.test(text.trim());
  return isWhole ? { line, seen: "a code fence around the whole text" } : undefined;
};

/** The first place in which a text talks as a model does. */
export const slipOf = ({ path, text }: NamedText): Slip | undefined => {
  const lines = text.split("\n");
  const isTemplate = TEMPLATE.test(path);
  for (const [what, pattern] of ANYWHERE) {
    const slip = isTemplate && what === "a placeholder" ? undefined : hitOf(lines, pattern);
    if (slip !== undefined) return { ...slip, seen: `${what}: ${slip.seen}` };
  }
  return preamble(lines) ?? fence(path, text, lines);
};
