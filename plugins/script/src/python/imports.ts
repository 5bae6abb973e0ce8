import type { Random } from "@decnet/sdk";
import type { Style } from "../style.ts";

const MODULES = [
  "argparse",
  "collections",
  "csv",
  "datetime",
  "glob",
  "json",
  "logging",
  "os",
  "re",
  "shutil",
  "socket",
  "sys",
  "time",
];

// What people take out of a module rather than name it each time.
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  collections: ["Counter", "defaultdict"],
  datetime: ["datetime"],
};

/** Code with the imports it needs, as a person writes them. */
export interface Imported {
  readonly lines: readonly string[];
  readonly code: readonly string[];
}

/** Finds out which modules a script uses. */
export const importsFor = (lines: readonly string[], style: Style, random: Random): Imported => {
  let text = lines.join("\n");
  const taken: string[] = [];
  if (style.fromImports) {
    for (const [module, things] of Object.entries(TAKEN)) {
      const used = things.filter((thing) => text.includes(`${module}.${thing}`));
      if (used.length === 0 || !random.fork("taken", module).bool(0.4)) continue;
      for (const thing of used) text = text.replaceAll(`${module}.${thing}`, thing);
      taken.push(`from ${module} import ${used.join(", ")}`);
    }
  }
  const plain = MODULES.filter((module) => new RegExp(`(?<![\\w."'/])${module}\\.`).test(text));
  const sorted = random.fork("sorted").bool(0.6) ? plain : random.fork("order").shuffle(plain);
  const cut = sorted.length > 2 ? random.fork("cut").int(1, sorted.length - 1) : sorted.length;
  const form = random.fork("form").weighted([
    ["each", 66],
    ["one", 22],
    ["two", 12],
  ] as const);
  const imports =
    sorted.length === 0
      ? []
      : form === "each"
        ? sorted.map((module) => `import ${module}`)
        : form === "one"
          ? [`import ${sorted.join(", ")}`]
          : [sorted.slice(0, cut), sorted.slice(cut)]
              .filter((some) => some.length > 0)
              .map((some) => `import ${some.join(", ")}`);
  return {
    lines: random.fork("first").bool(0.3) ? [...taken, ...imports] : [...imports, ...taken],
    code: text.split("\n"),
  };
};
