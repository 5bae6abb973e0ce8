import { expand, type Random } from "@decnet/sdk";
import { begin } from "./dress.ts";
import { factsFor } from "./facts.ts";
import type { Phrasebook } from "./phrasebook.ts";
import type { Topic } from "./topics.ts";
import type { Voice } from "./write-lines.ts";

/** A heading, and the rule below it; both empty when there is none. */
export interface HeadingText {
  readonly heading: string;
  readonly rule: string;
}

// Rules are drawn by eye: as long as the heading, but nobody counts beyond this.
const LONGEST_RULE = 17;

const detailsFor = (topic: Topic, { titleDetail }: Phrasebook, open: boolean): readonly string[] => {
  if (topic === "private" || topic === "logins") return [""];
  if (topic === "meeting") return titleDetail;
  // A heading that names somebody or a host says enough; hours and rooms are for meetings.
  const [none = "", day = "", , , dayTime = ""] = titleDetail;
  return open ? [none, none, day, dayTime] : [none, none, day];
};

const titleOf = ({ ctx, book, style, subject }: Voice, random: Random): string | undefined => {
  const own = random.pick(book.titles[subject.topic]);
  const phrase = own + random.pick(detailsFor(subject.topic, book, !own.includes("{")));
  const slots = factsFor(ctx, book, subject).slotsFor([phrase], random);
  if (slots === undefined) return undefined;
  const written = expand({ ...book.parts, title: [phrase] }, "title", slots, random);
  const title = style.capital || random.bool() ? begin(written) : written;
  return style.small ? title.toLowerCase() : title;
};

/** How this person heads a note; a hash only where the name says Markdown. */
export const writeHeading = (voice: Voice, markdown: boolean, random: Random): HeadingText => {
  const title = titleOf(voice, random.fork("title"));
  if (title === undefined) return { heading: "", rule: "" };
  if (markdown) return { heading: random.fork("hash").bool(0.75) ? `# ${title}` : "", rule: "" };
  const { heading } = voice.style;
  if (heading === "none" || random.fork("without").bool(0.3)) return { heading: "", rule: "" };
  if (heading === "upper" && !voice.style.small) return { heading: title.toUpperCase(), rule: "" };
  if (heading === "colon") return { heading: `${title}:`, rule: "" };
  if (heading === "plain") return { heading: title, rule: "" };
  const stroke = random.fork("stroke").pick(["=", "-"]);
  return { heading: title, rule: stroke.repeat(Math.min(title.length, LONGEST_RULE)) };
};
