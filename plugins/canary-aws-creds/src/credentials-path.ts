import { type CanaryContext, isTechnical, tradeOf } from "@decnet/sdk";
import { PHRASES } from "./phrases/index.ts";

/**
 * `~/.aws/credentials`, where every client looks; now and then the copy of an older home, or one that is mounted into a
 * project's containers.
 */
export const credentialsPath = (ctx: CanaryContext): string => {
  const { account, language, persona, projects } = ctx;
  const random = ctx.random.fork("place");
  const mounted = isTechnical(tradeOf(persona.role)) ? projects.map(({ slug }) => slug) : [];
  const folder = random.weighted([
    ["", 8],
    [`/${random.pick([...PHRASES[language].copies, ...mounted])}`, 2],
  ]);
  return `${account.home}${folder}/.aws/credentials`;
};
