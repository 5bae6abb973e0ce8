import { expand, type Language } from "@decnet/sdk";
import type { Script } from "./script.ts";

const FOLDERS = ["wdir", "docsub", "wtop", "bdir", "notes", "tdir", "ldir", "docs"];

const ODDMENTS: Readonly<Record<Language, string>> = {
  en: "(small things|bits and pieces|oddments) I need (now and then|again and again|all the time)",
  es: "(cosillas|pequeñas cosas) que necesito (de vez en cuando|a menudo)",
  pt: "(coisinhas|pequenas coisas) de que preciso (de vez em quando|muitas vezes)",
  fr: "(petites choses|bricoles) dont j'ai besoin (de temps en temps|souvent)",
  de: "(Kleinkram, den|Kleinigkeiten, die) ich (immer wieder|ab und zu) brauche",
};

/** What a script is for, in its author's words: the same in its heading, in the crontab and for a model. */
export const aboutOf = ({
  plan,
  ctx,
  values,
  random,
}: Pick<Script, "plan" | "ctx" | "values" | "random">): string => {
  const { job } = plan;
  const code = job.config + job.main;
  const folder =
    FOLDERS.find((name) => code.includes(`@=${name}@`) || code.includes(`@=py:${name}@`)) ?? "wdir";
  const slots = {
    where: `~/${values(folder)}`,
    path: values("rpath"),
    host: values("host"),
    project: plan.project?.name ?? values(folder),
  };
  return expand(
    { about: [(plan.toolbox.length > 0 ? ODDMENTS : job.about)[ctx.language]] },
    "about",
    slots,
    random.fork("about"),
  ).trim();
};
