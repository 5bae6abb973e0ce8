import { hostToken } from "../http/callback/find-tokens.ts";
import { type MysqlHit, tokenPrefixOf } from "../mysql/index.ts";
import { type Hit, NOTHING } from "./hit.ts";

/**
 * A function that takes a login as a hit. MariaDB's clients say which host they meant to reach, and that holds the token;
 * otherwise the user's name has the beginning of it.
 */
export const fromMysql = (dnsZone: string | undefined): ((hit: MysqlHit) => Hit) => {
  const tokenIn = hostToken(dnsZone);
  return ({ user, at, srcIp, srcPort, database, attributes }) => {
    const token = tokenIn(attributes._server_host ?? "");
    const beginning = tokenPrefixOf(user);
    const named = token !== undefined ? { token } : beginning !== undefined ? { beginning } : undefined;
    return {
      kind: "mysql",
      ...(named !== undefined && { named }),
      at,
      srcIp,
      canWait: true,
      kept: { ...NOTHING, detail: JSON.stringify({ src_port: srcPort, user, database, attributes }) },
    };
  };
};
