import type { Account } from "@decnet/sdk";

// Linux: (uid_t)-1 is no user, so 2^32-2 is the last one.
const LAST_ID = 4_294_967_294;

/** A uid or gid as a number; `undefined` when it is none. */
export const parseId = (text: string | undefined): number | undefined => {
  if (text === undefined || !/^\d{1,10}$/.test(text)) return undefined;
  const id = Number(text);
  return id <= LAST_ID ? id : undefined;
};

/**
 * Reads passwd(5). Lines that are not seven fields with a name, two ids and an absolute home are skipped.
 *
 * @example parseAccounts("ana:x:1000:1000:Ana Reis,,,:/home/ana:/bin/bash\n")
 */
export const parseAccounts = (text: string): Account[] =>
  text.split("\n").flatMap((line) => {
    const fields = line.split(":");
    const [name, , uidText, gidText, gecos = "", home = "", shell = ""] = fields;
    const uid = parseId(uidText);
    const gid = parseId(gidText);
    if (fields.length !== 7 || !name || /^[#+-]/.test(name) || uid === undefined || gid === undefined)
      return [];
    if (!home.startsWith("/")) return [];
    // passwd(5): an empty shell field means /bin/sh.
    return [{ name, uid, gid, fullName: gecos.split(",")[0] ?? "", home, shell: shell.trim() || "/bin/sh" }];
  });
