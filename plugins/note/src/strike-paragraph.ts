import type { Random } from "@decnet/sdk";
import { headLength, tailStart } from "./note-shape.ts";

/** Takes one paragraph out of running text when there are some to spare; never the first, which may say who met. */
export const strikeParagraph = (lines: readonly string[], random: Random): readonly string[] => {
  const [head, tail] = [headLength(lines), tailStart(lines)];
  const starts = lines.flatMap((line, at) => {
    const opens = at >= head && at < tail && line.trim() !== "";
    return opens && (at === head || (lines[at - 1] as string).trim() === "") ? [at] : [];
  });
  if (starts.length < 3) return lines;
  const which = random.int(1, starts.length - 2);
  const from = starts[which] as number;
  return lines.toSpliced(from, (starts[which + 1] as number) - from);
};
