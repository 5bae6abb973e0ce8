import { isTechnical, type Project, type Random, type Trade } from "@decnet/sdk";
import type { Facts } from "./facts.ts";
import { runsMachines } from "./runs-machines.ts";
import type { Pinned } from "./slots.ts";
import type { Subject } from "./subject.ts";

/** What one item is going to be about. */
export interface Topic {
  /** The phrase it begins from. */
  readonly rule: string;
  readonly pinned: Pinned;
  /** Host, project or person the item has to name, empty when the list itself says it. */
  readonly about: string;
  /** The project its ticket would belong to. */
  readonly project?: Project;
  /** Work gets tickets, owners and reasons; a dentist does not. */
  readonly work: boolean;
}

const projectRule = (trade: Trade, random: Random) =>
  random.bool(isTechnical(trade) ? 0.85 : trade === "manager" ? 0.2 : 0) ? "projectTech" : "projectWork";

type Kind = "role" | "project" | "host" | "person" | "errand" | "files" | "away";

const SHARES: Record<"general" | "role" | "away", readonly (readonly [Kind, number])[]> = {
  general: [
    ["role", 46],
    ["project", 13],
    ["host", 9],
    ["person", 9],
    ["errand", 13],
    ["files", 6],
  ],
  role: [
    ["role", 74],
    ["project", 9],
    ["host", 11],
    ["files", 6],
  ],
  away: [
    ["away", 50],
    ["role", 30],
    ["errand", 12],
    ["files", 8],
  ],
};

/** Chooses what an item of a list on this subject speaks of. */
export const topicFor = (subject: Subject, trade: Trade, facts: Facts, random: Random): Topic => {
  if (subject.kind === "project") {
    const { project } = subject;
    return { rule: projectRule(trade, random), pinned: { project }, about: "", project, work: true };
  }
  if (subject.kind === "host")
    return { rule: "onHost", pinned: { host: subject.host }, about: "", work: true };
  if (subject.kind === "person") return { rule: "raise", pinned: {}, about: "", work: false };
  const can: Record<Kind, boolean> = {
    role: true,
    errand: true,
    away: true,
    project: facts.projects.length > 0,
    host: runsMachines(trade) && facts.hosts.length > 0,
    person: facts.people.length > 0,
    files: facts.scripts.length + facts.jobs.length + facts.drafts.length + facts.notes.length > 0,
  };
  const kind = random.weighted(SHARES[subject.kind].filter(([name]) => can[name]));
  if (kind === "project") {
    const project = random.pick(facts.projects);
    const about = random.bool(0.65) ? project.name : project.key;
    return { rule: projectRule(trade, random), pinned: { project }, about, project, work: true };
  }
  if (kind === "host") {
    const host = random.pick(facts.hosts);
    return { rule: "onHost", pinned: { host }, about: host, work: true };
  }
  if (kind === "person") return { rule: "raise", pinned: {}, about: random.pick(facts.people), work: false };
  if (kind === "role") return { rule: trade, pinned: {}, about: "", work: true };
  return { rule: kind, pinned: {}, about: "", work: false };
};
