import { slug } from "@decnet/sdk";

const MOST = 2000;
const known = new Map<string, string>();

/** The slug of a name. A fleet has few names and asks for each of them again and again. */
export const slugOf = (name: string): string => {
  const found = known.get(name);
  if (found !== undefined) return found;
  if (known.size >= MOST) known.clear();
  const made = slug(name);
  known.set(name, made);
  return made;
};
