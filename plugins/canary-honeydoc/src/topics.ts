/** What a page is about. */
export const TOPICS = ["runbook", "access", "minutes", "report", "travel", "leave"] as const;
export type Topic = (typeof TOPICS)[number];

/** What a runbook tells how to do; each goes with commands. */
export const PROCEDURES = ["restart", "restore", "update", "certificate", "space"] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** The parts of a page, by topic. */
export interface Sections {
  readonly runbook: "before" | Procedure | "trouble" | "contacts" | "history";
  readonly access: "who" | "login" | "machines" | "rules" | "secrets" | "changes";
  readonly minutes: "talks" | "decisions" | "actions";
  readonly report: "summary" | "daily" | "systems" | "findings" | "open" | "method";
  readonly travel: "rules" | "steps" | "allowances" | "exceptions";
  readonly leave: "rules" | "steps" | "exceptions" | "questions";
}

/** How a part is written: running text, a list, numbered steps, steps with commands, a table, or a part for each project. */
export type Shape = "text" | "items" | "steps" | "procedure" | "table" | "projects";

/** A part of a page; those that are not `always` there are drawn. */
export interface Part<Section extends string = string> {
  readonly section: Section;
  readonly shape: Shape;
  readonly always: boolean;
}

const always = <S extends string>(section: S, shape: Shape): Part<S> => ({ section, shape, always: true });
const maybe = <S extends string>(section: S, shape: Shape): Part<S> => ({ section, shape, always: false });

/** The parts of a page, in order. */
export const OUTLINES: { readonly [T in Topic]: readonly Part<Sections[T]>[] } = {
  runbook: [
    maybe("before", "items"),
    ...PROCEDURES.map((section) => maybe(section, "procedure")),
    always("trouble", "text"),
    maybe("contacts", "text"),
    maybe("history", "table"),
  ],
  access: [
    maybe("who", "text"),
    always("login", "steps"),
    always("machines", "table"),
    maybe("rules", "items"),
    maybe("secrets", "text"),
    maybe("changes", "table"),
  ],
  minutes: [always("talks", "projects"), maybe("decisions", "items"), always("actions", "items")],
  report: [
    maybe("summary", "text"),
    always("daily", "table"),
    maybe("systems", "table"),
    maybe("findings", "text"),
    maybe("open", "items"),
    maybe("method", "text"),
  ],
  travel: [
    always("rules", "items"),
    maybe("steps", "steps"),
    always("allowances", "table"),
    maybe("exceptions", "text"),
  ],
  leave: [
    always("rules", "items"),
    always("steps", "steps"),
    maybe("exceptions", "text"),
    maybe("questions", "text"),
  ],
};
