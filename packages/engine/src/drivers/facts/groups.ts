import { parseId } from "./accounts.ts";

/**
 * Reads group(5) as name to gid. Lines that are not four fields with a name and an id are skipped.
 *
 * @example parseGroups("adm:x:4:ana\n") // { adm: 4 }
 */
export const parseGroups = (text: string): Record<string, number> =>
  Object.fromEntries(
    text.split("\n").flatMap((line) => {
      const fields = line.split(":");
      const [name, , gidText] = fields;
      const gid = parseId(gidText);
      if (fields.length !== 4 || !name || /^[#+-]/.test(name) || gid === undefined) return [];
      return [[name, gid]];
    }),
  );
