import { Random } from "@decnet/sdk";
import { configValue } from "./config-value.ts";
import type { Story } from "./story.ts";

const EXTRAS = [
  "[core]\n\teditor = vim\n",
  "[core]\n\teditor = nano\n\tautocrlf = input\n",
  "[core]\n\tpager = less -FRX\n",
  "[pull]\n\tff = only\n",
  "[push]\n\tdefault = simple\n",
  "[alias]\n\tst = status -sb\n\tlg = log --oneline --graph --decorate\n",
  "[alias]\n\tco = checkout\n\tci = commit\n\tst = status\n",
  "[color]\n\tui = auto\n",
  "[diff]\n\tcolorMoved = zebra\n",
  "[init]\n\tdefaultBranch = main\n",
  "[fetch]\n\tprune = true\n",
] as const;

/** `~/.gitconfig` of the repository's owner. */
export const homeConfig = ({ authors: [self] }: Story): string => {
  const random = Random.from(self.email).fork("home config");
  const extras = random.sample(EXTRAS, random.int(0, 4));
  // git keeps one section of a name.
  const head = (text: string) => text.slice(0, text.indexOf("\n"));
  const own = extras.filter((text, at) => extras.findIndex((other) => head(other) === head(text)) === at);
  return [`[user]\n\tname = ${configValue(self.name)}\n\temail = ${configValue(self.email)}\n`, ...own].join(
    "",
  );
};
