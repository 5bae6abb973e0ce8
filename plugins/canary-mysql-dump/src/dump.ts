import { type EpochMs, formatDate, pad, type Random, toLocal, type ZoneName } from "@decnet/sdk";
import { createTable } from "./sql/create-table.ts";
import { insertRows } from "./sql/insert-rows.ts";
import { type Table, tableName } from "./sql/table.ts";
import type { Style } from "./style.ts";
import type { Tool } from "./tool.ts";
import {
  DUMP_SLAVE_HEAD,
  deferredGtid,
  replicaStatements,
  type Source,
  START_SLAVE_HEAD,
} from "./trailer.ts";

/** What is dumped, by which tool, when. */
export interface Dump {
  readonly tool: Tool;
  /** `-- Host:`: where the dumped server is, as it was given on the command line. */
  readonly server: string;
  /** The server writes a binary log, which its version string says. */
  readonly binaryLog: boolean;
  readonly database: string;
  readonly style: Style;
  readonly tables: readonly Table[];
  readonly at: EpochMs;
  readonly zone: ZoneName;
  readonly source: Source;
  readonly random: Random;
}

const header = ({ tool, server, binaryLog, database }: Dump): string[] => [
  ...(tool.sandbox ? ["/*M!999999\\- enable the sandbox mode */ "] : []),
  `-- MariaDB dump ${tool.banner}, for debian-linux-gnu (x86_64)`,
  "--",
  `-- Host: ${server}    Database: ${database}`,
  "-- ------------------------------------------------------",
  `-- Server version\t${binaryLog ? tool.server.replace(/( from Debian)?$/, "-log$1") : tool.server}`,
  "",
  "/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;",
  "/*!40101 SET @OLD_CHARACTER_SET_RESULTS=@@CHARACTER_SET_RESULTS */;",
  "/*!40101 SET @OLD_COLLATION_CONNECTION=@@COLLATION_CONNECTION */;",
  "/*!40101 SET NAMES utf8mb4 */;",
  "/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;",
  "/*!40103 SET TIME_ZONE='+00:00' */;",
  "/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;",
  "/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;",
  "/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;",
  tool.notes[0],
  ...(tool.deferredGtid ? DUMP_SLAVE_HEAD : []),
];

const section = ({ tool, style, zone }: Dump, table: Table): string[] => {
  const name = tableName(style, table.name);
  return [
    "",
    "--",
    `-- Table structure for table \`${name}\``,
    "--",
    "",
    `DROP TABLE IF EXISTS \`${name}\`;`,
    "/*!40101 SET @saved_cs_client     = @@character_set_client */;",
    `/*!40101 SET character_set_client = ${tool.clientCharset} */;`,
    createTable(style, table),
    "/*!40101 SET character_set_client = @saved_cs_client */;",
    "",
    "--",
    `-- Dumping data for table \`${name}\``,
    "--",
    "",
    ...(tool.commit === "save" ? ["SET @OLD_AUTOCOMMIT=@@AUTOCOMMIT, @@AUTOCOMMIT=0;"] : []),
    `LOCK TABLES \`${name}\` WRITE;`,
    `/*!40000 ALTER TABLE \`${name}\` DISABLE KEYS */;`,
    ...(tool.commit === "set" ? ["set autocommit=0;"] : []),
    insertRows(style, table, zone),
    `/*!40000 ALTER TABLE \`${name}\` ENABLE KEYS */;`,
    "UNLOCK TABLES;",
    ...{ none: [], set: ["commit;"], save: ["COMMIT;", "SET AUTOCOMMIT=@OLD_AUTOCOMMIT;"] }[tool.commit],
  ];
};

// get_date() of the tool: the hour is padded with a space, the rest with zeros.
const completed = ({ at, zone }: Dump): string => {
  const hour = pad(new Date(toLocal(zone, at)).getUTCHours(), 2, " ");
  return `-- Dump completed on ${formatDate(at, "yyyy-MM-dd", { zone })} ${hour}${formatDate(at, ":mm:ss", { zone })}`;
};

const footer = (dump: Dump): string[] => [
  ...(dump.tool.deferredGtid ? deferredGtid(dump.random.fork("gtid")) : []),
  ...START_SLAVE_HEAD,
  ...replicaStatements(dump.source, dump.random.fork("source")),
  "/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;",
  "",
  "/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;",
  "/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;",
  "/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;",
  "/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;",
  "/*!40101 SET CHARACTER_SET_RESULTS=@OLD_CHARACTER_SET_RESULTS */;",
  "/*!40101 SET COLLATION_CONNECTION=@OLD_COLLATION_CONNECTION */;",
  dump.tool.notes[1],
  "",
  completed(dump),
  "",
];

/**
 * The dump as `mariadb-dump --dump-slave --apply-slave-statements` lays it out: tables by name, and the replica
 * statements where the tool has `START ALL SLAVES`, so that all data is in before the one step that needs rights
 * and `tail` shows nothing unusual.
 */
export const writeDump = (dump: Dump): string => {
  const name = ({ name }: Table) => tableName(dump.style, name);
  const tables = [...dump.tables].sort((one, other) => (name(one) < name(other) ? -1 : 1));
  return [...header(dump), ...tables.flatMap((table) => section(dump, table)), ...footer(dump)].join("\n");
};
