import type { Random } from "@decnet/sdk";

const LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Whom the importing server is told to follow. */
export interface Source {
  /** `TOKEN.zone`. */
  readonly host: string;
  readonly token: string;
}

// MySQL takes user names of 32 characters, MariaDB of 128. A handshake names the user and not the host it was made for, and
// eight characters of base32 are 40 bits: enough for the listener to know the token by.
const TOKEN_PART = 8;

const userFor = (token: string, random: Random): string => {
  const name = random.weighted([
    ["repl", 6],
    ["replica", 2],
    ["replication", 2],
    ["repl_user", 1],
  ] as const);
  return `${name}_${token.slice(0, TOKEN_PART)}`;
};

/**
 * The statements that make the importing server a replica of `host`: first those that only MySQL ≥ 8.0.23 reads (MariaDB
 * skips version comments from 50700 to 99999), then those that only MariaDB reads. Each stands in a version
 * comment, so the other server sees a comment; both import with exit code 0, again and again. The user's name ends in `_` and the
 * token's first eight characters.
 */
export const replicaStatements = ({ host, token }: Source, random: Random): readonly string[] => {
  const user = userFor(token, random);
  const password = random.string(LETTERS, random.int(14, 22));
  const retry = random.pick([10, 30, 60]);
  return [
    "/*!80022 STOP REPLICA */;",
    `/*!80023 CHANGE REPLICATION SOURCE TO SOURCE_HOST='${host}', SOURCE_PORT=3306, SOURCE_USER='${user}', SOURCE_SSL=0, SOURCE_PASSWORD='${password}', SOURCE_CONNECT_RETRY=${retry}, SOURCE_RETRY_COUNT=3 */;`,
    "/*!80023 START REPLICA */;",
    "/*M!100100 STOP SLAVE */;",
    `/*M!100100 CHANGE MASTER TO MASTER_HOST='${host}', MASTER_PORT=3306, MASTER_USER='${user}', MASTER_PASSWORD='${password}', MASTER_CONNECT_RETRY=${retry} */;`,
    "/*M!100100 START SLAVE */;",
  ];
};

/** What `--dump-slave` prints at the top, two empty lines at its end included. */
export const DUMP_SLAVE_HEAD: readonly string[] = [
  "",
  "--",
  "-- The following is the SQL position of the replication taken from SHOW SLAVE STATUS at the time of backup.",
  "-- Use this position when creating a clone of, or replacement server, from where the backup was taken.",
  "-- This new server will connects to the same master server(s).",
  "--",
  "",
  "-- A corresponding to the below dump-slave CHANGE-MASTER settings to the slave gtid state is printed later in the file.",
  "",
];

/** What `--dump-slave` prints after the last table. */
export const deferredGtid = (random: Random): readonly string[] => [
  "",
  "-- The deferred gtid setting for slave corresponding to the dump-slave CHANGE-MASTER follows",
  "-- GTID position to start replication:",
  `-- SET GLOBAL gtid_slave_pos='0-${random.int(1, 12)}-${Math.floor(Math.exp(random.normal(12.5, 1.6)))}';`,
];

/** The heading `--apply-slave-statements` prints over its last statement; the odd parenthesis is the tool's own. */
export const START_SLAVE_HEAD: readonly string[] = [
  "",
  "--",
  "-- start slave statement to make a recovery dump)",
  "--",
  "",
];
