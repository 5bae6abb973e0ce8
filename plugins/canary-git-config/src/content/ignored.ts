import type { Workshop } from "../scripts/script.ts";
import { slotsOf } from "../world/world.ts";
import { say } from "../writing/say.ts";
import type { Part } from "./part.ts";

const ID = "ignore";
const AT_FIRST = 0.5;

const PATTERNS = [
  "*.swp",
  "*~",
  "*.log",
  "*.tmp",
  ".env",
  "/out/",
  "/tmp/",
  "*.bak",
  ".idea/",
  ".vscode/",
  "*.orig",
  "/local/",
  "*.lock",
  ".DS_Store",
];

/** A `.gitignore`: there from the start, or from the day somebody was annoyed. */
export const ignoredPart = (hasPython: boolean, { world }: Workshop): Part => {
  const random = world.random.fork("ignored");
  const { slug } = world.project;
  const own = random.pick([
    `/${slug}-*.csv`,
    `/${slug}*.tgz`,
    `/${slug}.local`,
    `*.${slug}`,
    `/${slug}-out/`,
    `${slug}.conf`,
  ]);
  const patterns = random.shuffle([
    ...random.sample(PATTERNS, random.int(1, 5)),
    own,
    ...(hasPython ? ["__pycache__/"] : []),
  ]);
  const remark = random.bool(0.4)
    ? [`# ${say(world.phrases.remarks, "ignore", slotsOf(world, random), random.fork("remark"))}`]
    : [];
  const text = `${[...remark, ...patterns].join("\n")}\n`;
  const isFirst = random.fork("first").bool(AT_FIRST);
  return {
    files: [{ path: ".gitignore", write: (made) => (isFirst || made.has(ID) ? text : undefined) }],
    changes: isFirst
      ? []
      : [
          {
            id: ID,
            needs: [],
            weight: 1.5,
            isDue: true,
            says: { grammar: world.phrases.commits, start: "ignore", slots: slotsOf(world, random) },
          },
        ],
  };
};
