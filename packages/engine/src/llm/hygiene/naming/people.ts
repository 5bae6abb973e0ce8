import { mailDomain, type PersonalContext, stripAccents } from "@decnet/sdk";
import { likelyLogins } from "../../../personas/cast.ts";
import { kindOf } from "../../../text/kind-of.ts";
import { mentionsIn, type NamingRule } from "./rule.ts";

const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const HANDLE = /(?<![\p{L}\p{N}._+/@\-"'`$])@\p{L}[\p{L}\p{N}._-]*/gu;

// RFC 2142: mailboxes that every domain has.
const MAILBOXES = "abuse|hostmaster|info|marketing|noc|postmaster|sales|security|support|webmaster";
// Everybody at once; crontab(5)'s nicknames; contexts as todo.txt and GTD write them.
const NOBODY = [
  "all|everyone|here|channel|team|todos|todas|equipo|equipa|tous|equipe|alle",
  "reboot|hourly|daily|midnight|weekly|monthly|yearly|annually",
  "home|office|work|phone|pc|errands|waiting|casa|oficina|escritorio|maison|bureau|telefon|buero|buro",
].join("|");
const MAILBOX = new RegExp(`^(?:${MAILBOXES})$`);
const CALL = new RegExp(`^(?:${NOBODY})$`);

const plain = (name: string): string => stripAccents(name.replace(/[._-]+$/, "")).toLowerCase();

const everybody = ({ persona, colleagues }: PersonalContext) => [persona, ...colleagues];

const companyDomains = (context: PersonalContext): readonly string[] => [
  ...new Set(everybody(context).map(({ email }) => mailDomain(email).toLowerCase())),
];

/** Addresses at the company's domain and `@login`s: those of its people, and what is nobody's. */
export const people: NamingRule = {
  fault: "unknown-person",
  thing: "a login or mailbox",
  mentions: (named, context) => {
    const domains = companyDomains(context);
    const isOurs = (email: string) => {
      const domain = mailDomain(email).toLowerCase();
      return domains.some((own) => domain === own || domain.endsWith(`.${own}`));
    };
    const hasHandles = kindOf(named) === "prose";
    return mentionsIn(named.text, (line) => [
      ...(line.match(EMAIL) ?? []).filter(isOurs).map((email) => plain(email.slice(0, email.indexOf("@")))),
      ...(hasHandles
        ? (line.match(HANDLE) ?? []).map(plain).filter((name) => !domains.includes(name.slice(1)))
        : []),
    ]);
  },
  exists: (_named, context) => {
    const logins = everybody(context).flatMap((person) => [
      ...likelyLogins(person),
      ...person.name.split(/[\s-]+/),
    ]);
    const known = new Set([...logins, ...context.host.accounts.map(({ name }) => name)].map(plain));
    return (name) =>
      name.startsWith("@")
        ? known.has(name.slice(1)) || CALL.test(name.slice(1))
        : known.has(name) || MAILBOX.test(name);
  },
};
