import type { Neighbour } from "@decnet/sdk";
import { codeLines, type Edit } from "./draft.ts";

const ROW = /^(\s*[A-Za-z_]\w*=")([\w.:-]+(?: [\w.:-]+)+)(".*)$/;
const ENTRY = /^(\s*)(["'])([\w.-]+)\2: \(["']([\d.]+)["'], (\d+)\),/;

/** One host more in a list of hosts, or one less. */
export const changeHosts: Edit = (draft) => {
  const { lines, ctx } = draft;
  const random = draft.random.fork("hosts");
  const known = new Set(ctx.neighbours.flatMap(({ hostname, address }) => [hostname, address]));
  const rows = codeLines(draft).filter((at) => {
    const words = ROW.exec(lines[at] as string)?.[2]?.split(" ") ?? [];
    return words.length > 0 && words.every((word) => known.has(word));
  });
  const [at] = random.shuffle(rows);
  if (at !== undefined) {
    const [, before = "", row = "", after = ""] = ROW.exec(lines[at] as string) ?? [];
    const words = row.split(" ");
    const isAddress =
      (words[0] ?? "") === ctx.neighbours.find(({ address }) => address === words[0])?.address;
    const others = ctx.neighbours
      .map((one) => (isAddress ? one.address : one.hostname))
      .filter((one) => !words.includes(one));
    if (others.length > 0 && (words.length < 3 || random.fork("more").bool(0.7)))
      return lines.with(at, `${before}${row} ${random.fork("which").pick(others)}${after}`);
    if (words.length < 3) return undefined;
    const gone = random.fork("gone").pick(words);
    return lines.with(at, `${before}${words.filter((word) => word !== gone).join(" ")}${after}`);
  }
  const entries = lines.flatMap((line, index) => (ENTRY.test(line) ? [index] : []));
  const last = entries.at(-1);
  const others = ctx.neighbours.filter(
    ({ hostname }) => !lines.some((line) => ENTRY.exec(line)?.[3] === hostname),
  );
  if (last === undefined || others.length === 0) return undefined;
  const [, indent = "", quote = ""] = ENTRY.exec(lines[last] as string) ?? [];
  return lines.toSpliced(last + 1, 0, entryOf(random.fork("which").pick(others), indent, quote));
};

const entryOf = ({ hostname, address, services }: Neighbour, indent: string, quote: string): string =>
  `${indent}${quote}${hostname}${quote}: (${quote}${address}${quote}, ${services.includes("ssh") || services.length === 0 ? 22 : 443}),`;
