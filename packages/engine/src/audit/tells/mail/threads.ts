import { type Hit, MINUTE, type Tell } from "@decnet/sdk";
import { at, idOf, isByPerson, isKept, parentIdOf, referencesOf, senderOf, writtenAt } from "./mail-facts.ts";
import { type Mail, mailsByHost } from "./mails-of.ts";
import { parentless } from "./parentless.ts";

const SKEW = 10 * MINUTE;
const SELVES = 3;
const SELVES_SHARE = 0.03;

interface Answer {
  readonly mail: Mail;
  readonly parent: Mail;
}

const brokenChain = ({ mail, parent }: Answer): readonly Hit[] => {
  const references = referencesOf(mail);
  const id = idOf(parent);
  // Old clients send none, and long lists lose their middle.
  if (references.length === 0 || id === undefined) return [];
  if (!references.includes(id)) return [at(mail, `References without the mail it answers, ${id}`)];
  const [first] = referencesOf(parent);
  return first === undefined || references.includes(first)
    ? []
    : [at(mail, `References without the thread's first, ${first}`)];
};

const early = ({ mail, parent }: Answer): readonly Hit[] => {
  const asked = writtenAt(parent);
  const answered = writtenAt(mail);
  if (asked === undefined || answered === undefined || answered + SKEW >= asked) return [];
  return [at(mail, `answers ${Math.round((asked - answered) / MINUTE)} min before it was asked`)];
};

const selves = (answers: readonly Answer[]): readonly Hit[] => {
  const own = answers.filter(({ mail, parent }) => senderOf(mail) === senderOf(parent));
  if (own.length < SELVES || own.length <= SELVES_SHARE * answers.length) return [];
  return own.map(({ mail }) => at(mail, `${senderOf(mail)} answers a mail of their own`));
};

const unique = (mails: readonly Mail[]): ReadonlyMap<string, Mail> =>
  new Map(
    mails.flatMap((mail): [string, Mail][] => {
      const id = idOf(mail);
      return id === undefined ? [] : [[id, mail]];
    }),
  );

const check = (mails: readonly Mail[]): readonly Hit[] => {
  const byId = unique(mails);
  const replies = [...unique(mails.filter((mail) => isKept(mail) && isByPerson(mail))).values()].filter(
    (mail) => parentIdOf(mail) !== undefined,
  );
  const answers = replies.flatMap((mail): Answer[] => {
    const parent = byId.get(parentIdOf(mail) ?? "");
    return parent === undefined ? [] : [{ mail, parent }];
  });
  const lone = replies.filter((mail) => !byId.has(parentIdOf(mail) ?? ""));
  return [
    ...parentless(
      lone,
      answers.map(({ mail }) => mail),
      mails,
    ),
    ...answers.flatMap(brokenChain),
    ...answers.flatMap(early),
    ...selves(answers),
  ];
};

/** M04: conversations that nobody had. */
export const threads: Tell = {
  id: "M04",
  weight: 3,
  title: "threads",
  rule:
    "of replies whose parent should lie in a mailbox of the host (both people have one there, or the only recipient keeps sent mail) two and " +
    "more, and more than one in ten, have none; References lack the parent or the thread's first; a reply is dated over 10 minutes before its " +
    "parent; three and more replies, and over 3 %, answer their author's own mail",
  reading:
    "A thread is where made-up mail contradicts itself. People delete mail, clocks are wrong by minutes, and some add to what they " +
    "sent: single cases are life.",
  async check({ hosts }) {
    return (await mailsByHost(hosts)).flatMap(check);
  },
};
