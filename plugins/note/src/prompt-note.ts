import type { PersonalContext } from "@decnet/sdk";
import { voiceFor } from "./voice.ts";

/** What to ask a model for: the same file, about the same subject, in the same hand. Whose hand it is the engine says. */
export const promptNote = (ctx: PersonalContext, maxLines: number): string => {
  const { style, subject } = voiceFor(ctx);
  const { persona } = ctx;
  const about = [subject.project?.name, subject.host, subject.who, subject.ticket].filter(
    (one) => one !== undefined,
  );
  return [
    `Write the whole content of ${ctx.path.replace(ctx.account.home, "~")}, a private work note of ${persona.name}, ${persona.role}.`,
    ...(about.length === 0 ? [] : [`It is about ${about.join(", ")}.`]),
    `3 to ${Math.min(12, maxLines)} short lines${style.mark.trim() === "" ? "" : `, each starting with "${style.mark.trim()}"`}, unpolished, as one jots things down.`,
    ...(subject.topic === "logins"
      ? ["Every line names a service, a user and a made-up, weak password."]
      : []),
    `No calendar dates, ${subject.topic === "logins" ? "" : "passwords, "}greetings, explanations, placeholders, code fences or dashes longer than a hyphen. Output the note only.`,
  ].join("\n");
};
