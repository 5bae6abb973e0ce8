import type { Random } from "@decnet/sdk";
import { codeLines, type Edit, indentOf, remark } from "./draft.ts";

const NUMBER = /^(\s*)([A-Za-z_]\w*)( = |=)(["']?)(\d+)\4(\s+#.*)?$/;
const SWITCH =
  /(-mtime \+|-mtime -|head -n |head -|tail -n |tail -|sleep |ConnectTimeout=|-W |ping -c |timeout=|-maxdepth |--max-depth=|\[:|\[-|most_common\()(\d+)(?![\d.%s])/;
const COMMENTED = /^\s*#\s?[A-Za-z_]\w*( = |=)/;

const SHARE_NAME = /max|limit|pct|warn|thresh|crit|lim|seuil|grenz|umbral|alarm|ceil/i;

const roundTo = (value: number, step: number): number => Math.round(value / step) * step;

// A walk that stays where settings are: small ones rather grow, large ones rather shrink, and not by single units.
const near = (value: number, name: string, random: Random): number => {
  if (value >= 50 && value < 100 && SHARE_NAME.test(name)) {
    const moved = Math.min(97, Math.max(65, value + random.pick([-10, -5, -3, -2, 2, 3, 5])));
    return moved === value ? value - 1 : moved;
  }
  const grows = random.bool(value < 20 ? 0.58 : value < 150 ? 0.46 : 0.4);
  const step = roundTo(value * random.pick([0.1, 0.2, 0.25, 0.5]), value < 150 ? 1 : 10);
  const by = value < 20 ? random.pick([1, 1, 2, 3, 5]) : Math.max(2, step);
  const moved = grows ? value + by : value - by;
  return moved < 2 ? value + 1 : moved;
};

/** Another figure for a setting; now and then the old one stays above, commented out. */
export const changeSetting: Edit = (draft) => {
  const { lines } = draft;
  const random = draft.random.fork("setting");
  const found = codeLines(draft).filter((at) => Number(NUMBER.exec(lines[at] as string)?.[5] ?? 0) >= 2);
  if (found.length === 0) return undefined;
  const at = random.pick(found);
  const line = lines[at] as string;
  const [, indent = "", name = "", equals = "", quote = "", value = "", tail = ""] = NUMBER.exec(line) ?? [];
  const changed = near(Number(value), name, random.fork("near"));
  const said = random.fork("tail").bool(0.2) ? remark(draft, "tail", random.fork("said"), value) : undefined;
  const kept = said === undefined ? (tail.includes(value) ? "" : tail) : `  # ${said}`;
  const next = lines.with(at, `${indent}${name}${equals}${quote}${changed}${quote}${kept}`);
  const above = lines[at - 1] ?? "";
  const mark = random.fork("mark").pick(["#", "# "]);
  if (COMMENTED.test(above) && above.includes(`${name}${equals}`))
    return random.fork("again").bool(0.5) || above.includes(`${quote}${changed}${quote}`)
      ? next.toSpliced(at - 1, 1)
      : next;
  const leaves = random.fork("leave").bool(0.22) && !lines.some((other) => COMMENTED.test(other));
  return leaves ? next.toSpliced(at, 0, `${indent}${mark}${name}${equals}${quote}${value}${quote}`) : next;
};

/** Another figure for an option of a command. */
export const changeOption: Edit = (draft) => {
  const { lines } = draft;
  const random = draft.random.fork("option");
  const found = codeLines(draft).filter((at) => SWITCH.test(lines[at] as string));
  if (found.length === 0) return undefined;
  const at = random.pick(found);
  return lines.with(
    at,
    (lines[at] as string).replace(SWITCH, (_, option: string, value: string) => {
      const changed = near(Number(value), "", random.fork("near"));
      return `${option}${/-maxdepth|max-depth|ping/.test(option) ? Math.min(4, changed) : changed}`;
    }),
  );
};

const SIMPLE = /^([A-Za-z_]\w*)( = |=)("[^"'#\\]*"|'[^"'#\\]*'|[\w./$]+|os\.path\.expanduser\([^()]*\))$/;
const REMARKED = /^([A-Za-z_]\w*(?: = |=)(?:"[^"'#\\]*"|'[^"'#\\]*'|[\w./$]+))\s+#.*$/;

/** A remark behind a setting, a new one, or none any more. */
export const remarkSetting: Edit = (draft) => {
  const { lines } = draft;
  const random = draft.random.fork("remark");
  const found = codeLines(draft).filter((at) => indentOf(lines[at] as string) === "");
  const bare = found.filter((at) => SIMPLE.test(lines[at] as string));
  const remarked = found.filter((at) => REMARKED.test(lines[at] as string));
  const said = remark(draft, "tail", random.fork("said"));
  if (said === undefined) return undefined;
  const [one] = random.fork("which").shuffle(remarked);
  if (one !== undefined && random.fork("again").bool(bare.length === 0 || remarked.length > 2 ? 1 : 0.3)) {
    const kept = (lines[one] as string).replace(REMARKED, "$1");
    return lines.with(one, random.fork("drop").bool(0.4) ? kept : `${kept}  # ${said}`);
  }
  if (bare.length === 0) return undefined;
  const at = random.pick(bare);
  return lines.with(at, `${lines[at]}${random.fork("gap").pick([" ", "  "])}# ${said}`);
};
