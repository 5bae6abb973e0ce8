import { type AuditView, DAY, type Hit, type Tell, toLocal, toMs } from "@decnet/sdk";
import { type FoundDate, findDates } from "./find-dates.ts";
import { FLEET } from "./fleet.ts";
import { allUserFiles, type UserFile } from "./user-files.ts";

const LARGEST = 256 * 1024;
const HOSTS = 4;
const SHARE = 0.3;
const FEWEST = 12;

// What was done on that day, so that it cannot lie ahead.
const PAST =
  /^\W*(?:(?:last )?(?:updated|modified|edited|changed|saved)|written|created|generated|(?:última )?(?:actualización|modificación)|actualizado|modificado|creado|generado|(?:última )?(?:atualização|modificação)|atualizado|criado|gerado|(?:dernière )?(?:mise à jour|modification)|mis à jour|modifié|créé|généré|(?:zuletzt )?(?:aktualisiert|geändert)|stand|erstellt)(?!\p{L})/iu;
// A term, a plan or a certificate has a date ahead of it by nature.
const AHEAD =
  /expir|valid|until|not.?after|deadline|\bdue\b|\bnext\b|schedul|planned|starts?\b|vence|caduca|hasta|próxim|prazo|até|échéance|jusqu|prochain|prévu|fällig|gültig|\bbis\b|nächst|geplant|\bab\b/i;

const isPast = (line: string, { stamped }: FoundDate): boolean =>
  !AHEAD.test(line) && (stamped || PAST.test(line));

const tooLate = ({ host, path, file, text }: UserFile): readonly Hit[] => {
  const limit = toLocal(host.facts.zone, toMs(file.mtime)) + DAY;
  for (const [at, line] of text.split("\n").entries()) {
    const late = findDates(line).find((date) => date.local > limit && isPast(line, date));
    if (late)
      return [
        { decky: host.decky, path, line: at + 1, seen: `“${late.literal}” is later than the file's mtime` },
      ];
  }
  return [];
};

const dayOf = ({ literal }: FoundDate): string => literal.toLowerCase().replace(/[t ,]+\d\d:\d\d.*$/, "");

const everywhere = (files: readonly UserFile[]): readonly Hit[] => {
  const users = new Map<string, UserFile[]>();
  let dated = 0;
  for (const file of files) {
    const days = new Set(file.text.split("\n").flatMap(findDates).map(dayOf));
    if (days.size > 0) dated++;
    for (const day of days) users.set(day, [...(users.get(day) ?? []), file]);
  }
  return [...users].flatMap(([day, having]) => {
    const hosts = new Set(having.map(({ host }) => host)).size;
    if (dated < FEWEST || hosts < HOSTS || having.length < SHARE * dated) return [];
    return [
      { decky: FLEET, seen: `“${day}” in ${having.length} of ${dated} dated files, on ${hosts} hosts` },
    ];
  });
};

/** X09: dates that cannot be, and one that everybody has. */
export const datesInText: Tell = {
  id: "X09",
  weight: 2,
  title: "dates in the text",
  rule:
    "a stamp with seconds, or the date of a line such as “Last updated:”, is more than a day later than the file's mtime (lines of terms, " +
    "plans and certificates do not count); or one literal date stands in 30 % of the dated files (12 or more), on four hosts or more",
  reading:
    "A date ahead of the mtime was made up, or the mtime was. Real files are touched, unpacked and copied with other times; " +
    "a day on which something happened to all of a company may be in many files.",
  async check({ hosts }: AuditView) {
    const files = (await allUserFiles(hosts)).filter(({ file }) => file.size <= LARGEST);
    return [...files.flatMap(tooLate), ...everywhere(files)];
  },
};
