/**
 * Another reading of crontab(5), by a walk over the text of each field: tells whether a schedule is due at a minute of
 * the wall clock. Knows what the tests use.
 */
export const isDue = (schedule: string, wall: Date): boolean => {
  const fields = schedule.split(" ");
  const values = [
    wall.getUTCMinutes(),
    wall.getUTCHours(),
    wall.getUTCDate(),
    wall.getUTCMonth() + 1,
    wall.getUTCDay(),
  ];
  const [minute, hour, dayOfMonth, month, dayOfWeek] = fields.map((field, at) =>
    field.split(",").some((part) => {
      const [range = "", step = "1"] = part.split("/");
      const [from = 0, to = from] =
        range === "*" ? [at === 2 || at === 3 ? 1 : 0, 59] : range.split("-").map(Number);
      const value = values[at] ?? 0;
      const fits = (candidate: number) =>
        candidate >= from && candidate <= to && (candidate - from) % Number(step) === 0;
      return fits(value) || (at === 4 && value === 0 && fits(7));
    }),
  );
  const star = fields[2]?.startsWith("*") || fields[4]?.startsWith("*");
  const day = star ? dayOfMonth && dayOfWeek : dayOfMonth || dayOfWeek;
  return Boolean(minute && hour && month && day);
};
