import type { PersonalContext, Random } from "@decnet/sdk";
import { addComment, addHistory, changeComment } from "./comments.ts";
import { type Draft, type Edit, readDraft } from "./draft.ts";
import { addGuard } from "./guards.ts";
import { changeHosts } from "./hosts.ts";
import { renameVariable } from "./rename.ts";
import { changeOption, changeSetting, remarkSetting } from "./settings.ts";
import { isLong, tidy } from "./tidy.ts";
import { addTrace, silenceTrace } from "./traces.ts";

const EDITS: readonly (readonly [Edit, number])[] = [
  [changeSetting, 24],
  [changeOption, 10],
  [remarkSetting, 9],
  [addComment, 16],
  [changeComment, 7],
  [addHistory, 6],
  [addTrace, 9],
  [silenceTrace, 8],
  [addGuard, 5],
  [changeHosts, 8],
  [renameVariable, 10],
  [tidy, 4],
];

// A long script is no place for more.
const LEAN: readonly (readonly [Edit, number])[] = EDITS.filter(([edit]) =>
  [changeSetting, changeOption, changeComment, silenceTrace, renameVariable, tidy].includes(edit),
);

const ordered = (edits: readonly (readonly [Edit, number])[], random: Random): Edit[] =>
  edits
    .map(([edit, weight]) => ({ edit, due: random.exponential(1) / weight }))
    .sort((one, other) => one.due - other.due)
    .map(({ edit }) => edit);

const attempt = (draft: Draft, edit: Edit, previous: string): string | undefined => {
  const lines = edit(draft);
  if (lines === undefined) return undefined;
  const text = `${lines.join("\n")}\n`;
  // What can no longer be read would not be edited again.
  return text === previous || readDraft(text, draft.ctx) === undefined ? undefined : text;
};

/**
 * A script after one more edit: a changed figure, a remark, a guard, a trace, one host more, another name. The text is
 * read line by line, so that it need not be one of ours.
 *
 * @returns `undefined` when the text is no script this class knows its way around in, or has nothing to change.
 */
export const editScript = (previous: string, ctx: PersonalContext): string | undefined => {
  const draft = readDraft(previous, ctx);
  if (draft === undefined) return undefined;
  const edits = isLong(draft)
    ? [tidy, ...ordered(LEAN, draft.random.fork("order"))]
    : ordered(EDITS, draft.random.fork("order"));
  for (const edit of edits) {
    const next = attempt(draft, edit, previous);
    if (next !== undefined) return next;
  }
  return undefined;
};
