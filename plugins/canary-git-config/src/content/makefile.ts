import type { Script, Workshop } from "../scripts/script.ts";
import { slotsOf } from "../world/world.ts";
import { choose } from "../writing/choose.ts";
import { say } from "../writing/say.ts";
import type { Made, Part } from "./part.ts";
import { scriptId } from "./script-part.ts";

const ID = "makefile";

const TEMPLATES = {
  shell: `NAMES = FILES
PREFIX ?= INSTALLED

.PHONY: ‹check¦test¦lint› install

# REMARK
‹check¦test¦lint›:
\t‹@¦›for ITEM in $(NAMES); do bash -n FOLDER$$ITEM || exit 1; done

install: ‹check¦test¦lint›
\tinstall ‹-m 755¦-m 0755¦› LISTED $(PREFIX)/
`,
  python: `NAMES = FILES

.PHONY: ‹check¦test¦lint› ‹clean¦tidy›

# REMARK
‹check¦test¦lint›:
\tpython3 -m py_compile LISTED

‹clean¦tidy›:
\trm -rf FOLDER__pycache__
`,
} as const;

const LISTS = ["SCRIPTS", "FILES", "PROGS", "ALL", "TOOLS", "SRC"];
const ITEMS = ["f", "s", "i", "file", "x", "p"];

/** A makefile that checks the scripts, and installs them where there is something to install. */
export const makefilePart = (
  scripts: readonly Script[],
  folder: string,
  installed: string,
  { world }: Workshop,
): Part => {
  const random = world.random.fork("makefile");
  const tongue = scripts.some(({ theme }) => theme.tongue === "shell") ? "shell" : "python";
  const ours = scripts.filter(({ theme }) => theme.tongue === tongue);
  const [first] = ours;
  if (first === undefined) return { files: [], changes: [] };
  const slots = slotsOf(world, random);
  const remark = say(world.phrases.remarks, "make", slots, random.fork("remark"));
  const target = random.fork("target").pick(["check", "test", "lint"]);
  const template = choose(
    TEMPLATES[tongue]
      .replaceAll("‹check¦test¦lint›", target)
      .replaceAll("‹clean¦tidy›", random.pick(["clean", "tidy"])),
    random.fork("choices"),
  )
    .replaceAll("LISTED", folder === "" ? "$(NAMES)" : "$(addprefix FOLDER,$(NAMES))")
    .replaceAll("NAMES", random.pick(LISTS))
    .replaceAll("ITEM", random.pick(ITEMS))
    .replaceAll("INSTALLED", installed)
    .replaceAll("FOLDER", folder)
    .replaceAll("REMARK", remark);
  const write = (made: Made): string | undefined => {
    const there = ours.filter((script) => made.has(scriptId(script)));
    if (!made.has(ID) || there.length === 0) return undefined;
    return template.replace(/= FILES$/m, () => `= ${there.map(({ file }) => file).join(" ")}`);
  };
  return {
    files: [{ path: "Makefile", write }],
    changes: [
      {
        id: ID,
        needs: [scriptId(first)],
        weight: 1.2,
        says: { grammar: world.phrases.commits, start: "makefile", slots },
      },
    ],
  };
};
