/** Where a log stands among its rotations. */
export interface Rotation {
  /** The live log's path. */
  readonly family: string;
  /** 0 for the live log; the higher the older. */
  readonly age: number;
}

// logrotate's numbers, and what `dateext` puts in their place. Leading zeros are other programs' own counting.
const SUFFIX = /^(.+?)(?:\.([1-9]\d{0,2})|-(\d{8})(?:-\d+)?)(?:\.(?:gz|xz|bz2|zst))?$/;

/**
 * Reads the number or date that logrotate gave an old log.
 *
 * @example rotationOf("/var/log/syslog.2.gz") // { family: "/var/log/syslog", age: 2 }
 */
export const rotationOf = (path: string): Rotation => {
  const [, family, number, date] = SUFFIX.exec(path) ?? [];
  if (family === undefined) return { family: path, age: 0 };
  // A date counts down to the live log, which is younger than any.
  return { family, age: number === undefined ? 99_999_999 - Number(date) : Number(number) };
};
