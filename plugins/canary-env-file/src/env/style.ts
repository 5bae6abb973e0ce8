import type { Random } from "@decnet/sdk";
import type { Framework } from "../frameworks/framework.ts";

/** The habits of the person who keeps a file. */
export interface Style {
  /** A group's title as it stands there; `undefined` where groups have none. */
  readonly title: (title: string) => string | undefined;
  readonly quotes: boolean;
  /** How many groups have a remark. */
  readonly remarks: number;
}

const TITLES: readonly (readonly [Style["title"], number])[] = [
  [(title) => `# ${title}`, 6],
  [(title) => `#${title.toLowerCase()}`, 1],
  [(title) => `# ${title.toUpperCase()}`, 2],
  [(title) => `## ${title}`, 1],
  [(title) => `# --- ${title} ---`, 2],
  [(title) => `# ${title} ${"-".repeat(Math.max(4, 40 - title.length))}`, 1],
  [(title) => `### ${title} ###`, 1],
];

/** One person's habits. */
export const drawStyle = ({ titledShare }: Framework, random: Random): Style => ({
  title: random.bool(titledShare) ? random.weighted(TITLES) : () => undefined,
  quotes: random.bool(0.18),
  remarks: random.int(0, 2),
});
