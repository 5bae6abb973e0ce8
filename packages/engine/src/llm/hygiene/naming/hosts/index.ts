import { hostNames, mailDomain } from "@decnet/sdk";
import { kindOf } from "../../../../text/kind-of.ts";
import { withoutPaths } from "../paths/path-tokens.ts";
import { mentionsIn, type NamingRule } from "../rule.ts";
import { withoutUrls } from "../without-urls.ts";
import { isOutsideName } from "./outside-names.ts";
import { shapedLike } from "./shaped-like.ts";
import { usedAsHosts } from "./used-as-hosts.ts";

const WORD = /[\p{L}\p{N}_.-]+/gu;
const HERE = ["localhost", "localhost.localdomain", "ip6-localhost"];
// RFC 6762 (local), RFC 8375 (home.arpa), ICANN's internal, and what routers and companies use without asking.
const INSIDE = ["local", "internal", "lan", "intern", "corp", "home.arpa"];

const bare = (name: string): string => name.toLowerCase().replace(/[.-]+$/, "");
const firstLabel = (name: string): string => name.split(".")[0] ?? name;

/** Host names: words shaped as the fleet's are, and whatever is used as a host. */
export const hosts: NamingRule = {
  fault: "unknown-host",
  thing: "a host",
  mentions: (named, context) => {
    const isCode = kindOf(named) === "code";
    const isShaped = shapedLike(hostNames(context));
    const zones = [...INSIDE, mailDomain(context.persona.email).toLowerCase()];
    // `db-02.sql` is a file; `db-02.lan` is a host.
    const isHost = (word: string) => {
      const label = firstLabel(word);
      return isShaped(label) && (label === word || zones.includes(word.slice(label.length + 1)));
    };
    return mentionsIn(named.text, (line) => {
      const words = (withoutPaths(withoutUrls(line)).match(WORD) ?? []).map(bare);
      return [...words.filter(isHost), ...usedAsHosts(line, isCode).map(bare)];
    });
  },
  exists: (_named, context) => {
    const { persona, colleagues } = context;
    const domains = [persona, ...colleagues].map(({ email }) => mailDomain(email).toLowerCase());
    const names = new Set([...hostNames(context).map((name) => name.toLowerCase()), ...HERE]);
    const isOwnDomain = (name: string) => domains.some((own) => name === own || name === `www.${own}`);
    const isBelow = (name: string) => domains.some((own) => name.endsWith(`.${own}`));
    return (name) => {
      if (names.has(name) || isOwnDomain(name)) return true;
      const label = firstLabel(name);
      if (names.has(label)) return [...domains, ...INSIDE].includes(name.slice(label.length + 1));
      return !isBelow(name) && isOutsideName(name);
    };
  },
};
