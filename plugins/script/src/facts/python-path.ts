import type { Source } from "../fact.ts";

/** A path below the home as Python finds it; the same way throughout one script. */
export const pythonPath = (path: string, { ctx, value }: Source): string => {
  const form = Number(value("homeform"));
  if (form < 0.5) return `os.path.expanduser("~/${path}")`;
  if (form < 0.73) return `"${ctx.account.home}/${path}"`;
  return form < 0.87 ? `os.path.join(os.environ["HOME"], "${path}")` : `os.path.expanduser("~") + "/${path}"`;
};
