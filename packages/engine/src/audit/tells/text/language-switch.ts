import { type Hit, LANGUAGES, type Language, type Tell } from "@decnet/sdk";
import { languageFault } from "../../../text/language-fault.ts";
import { allHomeFiles, type UserFile } from "./user-files.ts";

const LARGEST = 64 * 1024;

const isLanguage = (code: string): code is Language => (LANGUAGES as readonly string[]).includes(code);

const expectedOf = ({ host, owner }: UserFile): Language | undefined => {
  const code = host.languages.get(owner)?.slice(0, 2).toLowerCase() ?? "";
  return isLanguage(code) ? code : undefined;
};

const switchIn = (file: UserFile): readonly Hit[] => {
  if (file.file.size > LARGEST) return [];
  const fault = languageFault(file, expectedOf(file));
  if (fault === undefined) return [];
  const here = { decky: file.host.decky, path: file.path };
  if (fault.kind === "mixed")
    return [{ ...here, line: fault.line, seen: `lines in ${fault.main} and in ${fault.other}` }];
  return [{ ...here, seen: `in ${fault.other}, and ${file.owner} writes ${expectedOf(file)}` }];
};

/** X08: a person who changes language. */
export const languageSwitch: Tell = {
  id: "X08",
  weight: 2,
  title: "language switch",
  rule:
    "of a note's lines, or a script's comments, three or more and 15 % are in a second language (two function words of its own, none " +
    "of another); or a text (12 function words, three times as many of its own as the next language's) is not in the " +
    "language of its owner's persona; en, es, pt, fr and de; English comments in code are anybody's",
  reading:
    "Ready-made lines are English, whoever owns them. Real people do write to foreign colleagues, and paste: one or two " +
    "files of a person are no sign, a tenth is.",
  async check({ hosts }) {
    return (await allHomeFiles(hosts)).flatMap(switchIn);
  },
};
