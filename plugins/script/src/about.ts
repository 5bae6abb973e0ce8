import { expand, type Language } from "@decnet/sdk";
import type { Script } from "./script.ts";
import { sourceOf } from "./source-of.ts";

const ODDMENTS: Readonly<Record<Language, string>> = {
  en: "(small things|bits and pieces|oddments) I need (now and then|again and again|all the time)",
  es: "(cosillas|pequeñas cosas) que necesito (de vez en cuando|a menudo)",
  pt: "(coisinhas|pequenas coisas) de que preciso (de vez em quando|muitas vezes)",
  fr: "(petites choses|bricoles) dont j'ai besoin (de temps en temps|souvent)",
  de: "(Kleinkram, den|Kleinigkeiten, die) ich (immer wieder|ab und zu) brauche",
};

/** What a job is about: the folder it works on, and whose. */
export const aboutSlots = ({ plan, values }: Pick<Script, "plan" | "values">) => {
  const source = sourceOf(plan.job);
  const where = source === undefined ? "~" : values(`where:${source}`);
  return { where, path: values("rpath"), host: values("host"), project: plan.project?.name ?? where };
};

/** What a script is for, in its author's words: the same in its heading, in the crontab and for a model. */
export const aboutOf = ({
  plan,
  ctx,
  values,
  random,
}: Pick<Script, "plan" | "ctx" | "values" | "random">): string =>
  expand(
    { about: [(plan.toolbox.length > 0 ? ODDMENTS : plan.job.about)[ctx.language]] },
    "about",
    aboutSlots({ plan, values }),
    random.fork("about"),
  ).trim();
