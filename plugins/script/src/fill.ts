import { expand, type Random } from "@decnet/sdk";
import { choose } from "./choose.ts";
import { stepComment } from "./remark.ts";
import type { Script } from "./script.ts";

const MESSAGE = /⟪([^⟫]*)⟫/g;
// A variable within a sentence needs braces when a letter follows.
const VARIABLE = /\ue010(\w+)\ue011(?=(\w?))/g;
const STEP = /^(\s*)#:(\w+)$/;
const PREFIXED = 0.22;

const message = (script: Script, source: string, random: Random): string => {
  const [key = "", ...given] = source.split(/\|(?=[xynm]=)/);
  const slots = Object.fromEntries(
    given.map((one) => [one[0], one.slice(2).replace(/^\$(\w+)$/, "\ue010$1\ue011")]),
  );
  const text = expand(script.book.messages, key, slots, random.fork("message", key, source)).replace(
    VARIABLE,
    (_, name: string, next: string) => (next === "" ? `$${name}` : `\${${name}}`),
  );
  return script.style.capitalMessages ? text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : text;
};

const prefixFor = ({ prog, random }: Script): string => {
  const own = random.fork("prefix");
  if (!own.bool(PREFIXED)) return "";
  const stem = prog.replace(/\.\w+$/, "");
  return own.pick([`${stem}: `, `[${stem}] `, `${stem} - `, `* `, `== `, `-> `, `${stem.slice(0, 3)}: `]);
};

const steps = (lines: readonly string[], script: Script, random: Random): string[] =>
  lines.flatMap((line, at) => {
    const [, indent = "", key] = STEP.exec(line) ?? [];
    if (key === undefined) return [line];
    const own = random.fork("step", key, at);
    return own.bool(script.style.density) ? [`${indent}${stepComment(key, script, own)}`] : [];
  });

/**
 * Fills every blank of a template but those that report: choices, facts, names, messages and comments.
 *
 * @returns lines without empty ones at either end.
 */
export const fill = (template: string, script: Script, random: Random): string[] => {
  const { style, names, values, plan } = script;
  const prefix = prefixFor(script);
  const braced = style.braces && plan.job.tongue !== "python";
  const code = choose(template, random.fork("choices"))
    .replace(/@=([\w:]+)@/g, (_, name: string) => values(name))
    .replaceAll("«", "{")
    .replaceAll("»", "}")
    .replace(/\$@(\w+)@(?=(\w?))/g, (_, concept: string, next: string) =>
      braced || next !== "" ? `\${${names(concept)}}` : `$${names(concept)}`,
    )
    .replace(/@([a-z]\w*)@/g, (_, concept: string) => names(concept))
    .replace(MESSAGE, (_, source: string) => prefix + message(script, source, random));
  return steps(code.replace(/^\n+|\s+$/g, "").split("\n"), script, random);
};
