import type { PersonalContext } from "@decnet/sdk";

/** How somebody is called at work. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;

/** First names of colleagues, each once, without the writer's own. */
export const colleagueNames = ({ colleagues, persona }: PersonalContext): string[] => {
  const own = firstName(persona.name);
  return [...new Set(colleagues.map(({ name }) => firstName(name)))].filter((name) => name !== own);
};
