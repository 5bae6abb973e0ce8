import { type CanaryContext, Random, slug } from "@decnet/sdk";
import { PHRASES } from "./phrases/index.ts";
import { drawSubject } from "./subject.ts";

const STYLES: readonly (readonly [(words: string) => string, number])[] = [
  [(words) => words.replaceAll(" ", "_"), 4],
  [(words) => words.replaceAll(" ", "-"), 3],
  [(words) => words, 3],
  [(words) => slug(words), 1],
];

/** A path such as `~/Downloads/Statement_AP-2026-0142.pdf`; people's browsers number a second download. */
export const nameFile = (ctx: CanaryContext): string => {
  const { account, language, persona } = ctx;
  const random = ctx.random.fork("name");
  const style = Random.from(persona.email).fork("download names").weighted(STYLES);
  const { stem } = drawSubject(ctx, random);
  const again = random.weighted([
    ["", 8],
    [" (1)", 1],
  ]);
  return `${account.home}/${random.pick(PHRASES[language].folders)}/${style(stem)}${again}.pdf`;
};
