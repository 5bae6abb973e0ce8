import { IDENTIFIERS } from "../words/identifiers.ts";
import { RESERVED } from "../words/reserved.ts";
import type { Draft, Edit } from "./draft.ts";

const ASSIGNED = { shell: /^\s*([A-Za-z_]\w{2,})=/, python: /^([A-Za-z_]\w{2,}) = / };
const LONGEST = 16;
const STRING = /(\w?)("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/g;

const wordOf = (name: string): RegExp => new RegExp(`(?<!\\w)${name}(?!\\w)`, "g");

// In a shell a bare word may be anything: only what is surely the variable counts.
const surelyShell = (name: string, line: string): boolean =>
  [...line.matchAll(wordOf(name))].every(({ index }) => {
    const before = line.slice(0, index);
    const after = line.slice(index + name.length);
    if (/\$\{?#?$/.test(before) || /^=/.test(after)) return true;
    return /^\s*(for|local) $/.test(before) || /\bread -r [\w ]*$/.test(before) || /\(\([^)]*$/.test(before);
  });

// Within quotes and here-documents only `$x` is one.
const onlyRead = (name: string, line: string): boolean =>
  [...line.matchAll(wordOf(name))].every(({ index }) => /\$\{?#?$/.test(line.slice(0, index)));

const surelyPython = (name: string, line: string): boolean => {
  if (/^\s*#/.test(line)) return !wordOf(name).test(line);
  const inStrings = [...line.matchAll(STRING)].some(
    ([, kind, text]) => kind !== "f" && wordOf(name).test(text ?? ""),
  );
  const around = [...line.matchAll(wordOf(name))].every(
    ({ index }) => line[index - 1] !== "." && !/^=[^=]/.test(line.slice(index + name.length)),
  );
  return around && !inStrings;
};

const likeIt = (name: string, word: string): string =>
  name === name.toUpperCase() ? word.toUpperCase() : word;

const synonyms = (name: string): string[] =>
  Object.entries(IDENTIFIERS)
    .filter(([concept, { en }]) => !concept.startsWith("do_") && en.split(" ").includes(name.toLowerCase()))
    .flatMap(([, { en }]) => en.split(" "));

const freshName = ({ lines, random }: Draft, name: string): string | undefined => {
  const text = lines.join("\n");
  return random
    .fork("rename", name)
    .shuffle(synonyms(name))
    .map((word) => likeIt(name, word))
    .find(
      (word) =>
        word.length <= LONGEST &&
        word.length > 1 &&
        !RESERVED.has(word.toLowerCase()) &&
        !wordOf(word).test(text),
    );
};

/** Another name for a variable, everywhere in the script, when every mention of it is surely the variable. */
export const renameVariable: Edit = (draft) => {
  const { lines, starts, written, random } = draft;
  const surely = (name: string, line: string, at: number): boolean => {
    if (written === "python") return surelyPython(name, line);
    return starts[at] === true ? surelyShell(name, line) : onlyRead(name, line);
  };
  const assigned = lines.flatMap((line, at) => (starts[at] ? (ASSIGNED[written].exec(line)?.[1] ?? []) : []));
  const names = [...new Set(assigned)].filter((name) => !RESERVED.has(name.toLowerCase()));
  const text = lines.join("\n");
  for (const name of random.fork("rename").shuffle(names)) {
    if (written === "python" && /"""|'''/.test(text)) return undefined;
    if (!lines.every((line, at) => surely(name, line, at))) continue;
    const fresh = freshName(draft, name);
    if (fresh !== undefined) return lines.map((line) => line.replace(wordOf(name), () => fresh));
  }
  return undefined;
};
