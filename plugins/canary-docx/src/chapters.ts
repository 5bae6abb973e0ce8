import type { Random } from "@decnet/sdk";
import type { Area, Chapter, Kind } from "./phrases/phrases.ts";

const OWN: Readonly<Record<Area, readonly Chapter[]>> = {
  it: ["incidents", "capacity", "systems"],
  finance: ["closing", "spend"],
  people: ["staffing"],
  general: ["staffing"],
};

interface Outline {
  /** The chapter a document of this kind cannot do without. */
  readonly core: (area: Area) => Chapter;
  readonly order: (area: Area) => readonly Chapter[];
}

const OUTLINES: Readonly<Record<Kind, Outline>> = {
  review: {
    core: (area) => (area === "general" ? "projects" : (OWN[area][0] as Chapter)),
    order: (area) => ["summary", ...OWN[area], "projects", "spend", "staffing", "risks", "next"],
  },
  budget: {
    core: () => "spend",
    order: (area) => ["background", "spend", ...OWN[area], "projects", "suppliers", "risks", "next"],
  },
  handover: {
    core: () => "routine",
    order: (area) => ["background", ...OWN[area], "routine", "projects", "risks", "next"],
  },
  vendors: {
    core: () => "suppliers",
    order: () => ["background", "criteria", "suppliers", "spend", "risks", "recommendation", "next"],
  },
};

const MOST = 9;

/** Which chapters a document has, in order: its first, its core, and a long-tailed number of others (2 to 9 in all). */
export const drawChapters = (kind: Kind, area: Area, random: Random): Chapter[] => {
  const { core, order } = OUTLINES[kind];
  const chapters = [...new Set(order(area))];
  const fixed = new Set([chapters[0], core(area)]);
  const extra = Math.min(MOST - fixed.size, Math.floor(random.exponential(3)));
  const added = random.sample(
    chapters.filter((chapter) => !fixed.has(chapter)),
    extra,
  );
  return chapters.filter((chapter) => fixed.has(chapter) || added.includes(chapter));
};
