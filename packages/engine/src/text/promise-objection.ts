import { posix } from "node:path";
import { stripAccents } from "@decnet/sdk";
import { isList } from "./is-list.ts";
import type { NamedText } from "./named-text.ts";

interface Promise {
  /** What a name is about, without accents, words apart. */
  readonly name: RegExp;
  /** Only when the other words of the name say nothing else. */
  readonly alone: boolean;
  readonly kept: (text: string) => boolean;
  readonly objection: string;
}

const ENDINGS = /^\.?(?:txt|md|markdown|text|org|csv|ini|ya?ml)$/;

// Words beside the subject that leave it as it is.
const NEUTRAL =
  /^(?:my|old|new|all|list|the|backup|bak|copy|final|wifi|wlan|vpn|web|db|server|servers|mail|router|admin|prod|test|intranet|mis|mi|lista|de|da|do|das|dos|del|viejo|nuevo|antiguo|copia|novo|velho|minhas|meus|liste|des|du|mes|nouveau|vieux|meine|alte|neue|liste|q[1-4]|h[12]|v?\d+)$/;

// `user: secret`, `user / secret`, a table of them, or one token that mixes letters with digits or signs.
const CREDENTIAL =
  /\S[^\S\n]*(?:[:=|;,\t]|->|→|\s\/\s)[^\S\n]*\S{3,}|(?=\S*\p{L})(?=\S*[\d!#$%&*+?@^_])\S{6,}/u;
const AMOUNT = /\d/g;

const PROMISES: readonly Promise[] = [
  {
    name: /\b(?:pass(?:word|wd|phrase|code)s?|pwds?|credentials?|creds|logins?|contrasenas?|claves|credenciales|senhas?|credenciais|palavras? passe|mots? de passe|mdp|identifiants|pass?wort(?:e|er)?|passworter|kennwort(?:er)?|zugangsdaten)\b/,
    alone: true,
    kept: (text) => CREDENTIAL.test(text),
    objection: "named for passwords, and has none",
  },
  {
    name: /\b(?:todos?|to do|tasks?|checklist|tareas?|pendientes?|por hacer|tarefas?|pendencias|afazeres|por fazer|a faire|taches|aufgaben(?:liste)?|zu erledigen)\b/,
    alone: false,
    kept: isList,
    objection: "named for tasks, and is no list",
  },
  {
    name: /\b(?:budgets?|presupuestos?|orcamentos?|haushaltsplan|kostenplan|kosten|costs?|costes|custos|couts|gastos|despesas|depenses|ausgaben)\b/,
    alone: true,
    kept: (text) => (text.match(AMOUNT)?.length ?? 0) >= 2,
    objection: "named for money, and has no amounts",
  },
];

const wordsOf = (path: string): string | undefined => {
  const name = posix.basename(path);
  const extension = posix.extname(name);
  if (extension !== "" && !ENDINGS.test(extension.toLowerCase())) return undefined;
  return stripAccents(posix.basename(name, extension))
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/([a-z])(\d)/g, "$1 $2")
    .trim();
};

const isNamedFor = (words: string, { name, alone }: Promise): boolean => {
  if (!name.test(words)) return false;
  const others = words.replace(name, " ").split(" ");
  return !alone || others.every((word) => word === "" || NEUTRAL.test(word));
};

/** What a file's name promises and its text does not keep, in words; `undefined` when it keeps it. */
export const promiseObjection = ({ path, text }: NamedText): string | undefined => {
  const words = wordsOf(path);
  if (words === undefined) return undefined;
  return PROMISES.find((promise) => isNamedFor(words, promise) && !promise.kept(text))?.objection;
};
