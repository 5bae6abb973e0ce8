import type { PersonalContext, Random } from "@decnet/sdk";
import { headingOf } from "./headings.ts";
import { Said } from "./likeness.ts";
import { roomFor, type TodoSettings } from "./options.ts";
import { PHRASES } from "./phrases/by-language.ts";
import { type Style, styleOf } from "./style.ts";
import { isWork, type Subject } from "./subject.ts";
import { subjectAt } from "./subject-at.ts";
import { writeItem } from "./syntax.ts";
import { makeWriter, type Writer } from "./writer.ts";

/** A new list as the template sees it. */
export interface ListData {
  readonly title: string;
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

interface Part {
  readonly heading: string;
  readonly subject: Subject;
  readonly count: number;
}

const FEWEST = 3;
const MEAN_MORE = 10;
const LONGEST = 50;
const TRIES = 12;

const titleWords = (subject: Subject, titles: readonly string[], random: Random): string[] => {
  const word = random.pick(titles);
  if (subject.kind === "project") {
    const { name, key } = subject.project;
    return random.shuffle([name, `${key} ${word}`, `${word} ${key}`]).concat(key);
  }
  if (subject.kind === "host")
    return random.shuffle([subject.host, `${word} ${subject.host}`]).concat(subject.host);
  return subject.kind === "person" ? [subject.first] : [word];
};

const partsOf = (ctx: PersonalContext, subject: Subject, style: Style, count: number): Part[] => {
  const random = ctx.random.fork("parts", ctx.persona.email);
  const { soon, later } = PHRASES[ctx.language];
  if (style.sections === "time" && count >= 5) {
    const first = Math.max(2, Math.round(count * (0.4 + random.next() * 0.35)));
    return [
      { heading: headingOf(random.shuffle(soon), 2, style), subject, count: first },
      { heading: headingOf(random.shuffle(later), 2, style), subject, count: count - first },
    ];
  }
  const open = subject.kind === "general" || subject.kind === "role";
  if (style.sections === "project" && open && count >= 7 && ctx.projects.length > 0) {
    const chosen = random.sample(ctx.projects, random.int(1, 2));
    const each = Math.max(2, Math.floor((count * 0.55) / chosen.length));
    return [
      { heading: "", subject, count: count - each * chosen.length },
      ...chosen.map((project) => ({
        heading: headingOf([project.name, project.key], 2, style),
        subject: { kind: "project", project } as const,
        count: each,
      })),
    ];
  }
  return [{ heading: "", subject, count }];
};

interface Draft {
  readonly style: Style;
  readonly writer: Writer;
  readonly said: Said;
  readonly room: number;
  readonly doneShare: number;
}

const fresh = (write: (attempt: number) => string, said: Said): string | undefined => {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const text = write(attempt);
    if (said.add(text)) return text;
  }
  return undefined;
};

const writePart = ({ subject, count }: Part, draft: Draft, random: Random): string[] => {
  const { style, writer, said } = draft;
  const lines: string[] = [];
  for (let at = 0; at < count && said.size < draft.room; at++) {
    const own = random.fork(at);
    const text = fresh((attempt) => writer.item(subject, own.fork(attempt)), said);
    if (text === undefined) continue;
    const age = style.newest === "bottom" ? 1 - at / count : at / count;
    const done = own.bool(Math.min(0.9, draft.doneShare * (0.4 + 1.2 * age)));
    lines.push(writeItem({ text, done }, style.syntax));
    if (!isWork(subject) || !own.bool(style.subs)) continue;
    for (let sub = 0, subs = own.int(1, 3); sub < subs && said.size < draft.room; sub++) {
      const words = fresh((attempt) => writer.sub(own.fork("sub", sub, attempt)), said);
      if (words === undefined) continue;
      const finished = done || (sub === 0 && own.bool(0.3));
      lines.push(writeItem({ indent: style.indent, text: words, done: finished }, style.syntax));
    }
  }
  return lines;
};

/** A new list: how long, in which parts, what is in it and what of that is done already. */
export const composeList = (ctx: PersonalContext, settings: TodoSettings): ListData => {
  const style = styleOf(ctx, ctx.path);
  const subject = subjectAt(ctx);
  const maxItems = roomFor(subject, settings);
  const random = ctx.random.fork("list", ctx.persona.email);
  const wanted = Math.round(FEWEST + random.fork("length").exponential(MEAN_MORE * style.length));
  const writer = makeWriter(ctx, style, subject, "");
  const draft: Draft = {
    style,
    writer,
    said: new Said(writer.names),
    room: maxItems,
    doneShare: random.fork("done").weighted([
      [0, 2],
      [0.12, 3],
      [0.25, 4],
      [0.4, 3],
      [0.6, 1],
    ]),
  };
  const parts = partsOf(ctx, subject, style, Math.min(wanted, maxItems, LONGEST));
  return {
    title: style.title
      ? headingOf(titleWords(subject, PHRASES[ctx.language].titles, random.fork("title")), 1, style)
      : "",
    parts: parts
      .map((part, at) => ({ heading: part.heading, lines: writePart(part, draft, random.fork("part", at)) }))
      .filter(({ lines }) => lines.length > 0),
  };
};
