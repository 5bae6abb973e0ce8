import type { Item, List } from "../parse-list.ts";

/** Where new items can go: a run of items, or the empty space under a heading. */
export interface Place {
  /** Line before which the first item stands or would stand. */
  readonly start: number;
  /** Line after the last item. */
  readonly end: number;
  /** The nearest heading above, empty when there is none. */
  readonly heading: string;
  readonly items: readonly Item[];
}

/** Tells whether a line stands over items rather than among them. */
export const isHeading = (line: string) => /^(#{1,6}\s+\S.*|-- .+ --|[^\s[\]#-][^[\]]{0,40}:)\s*$/.test(line);
const bare = (line: string) => line.replace(/^[#\s-]+|[\s:-]+$/g, "");

/** The places of a list, from top to bottom. */
export const placesOf = ({ lines, items }: List): Place[] => {
  const tops = new Map(items.flatMap((item) => (item.top ? [[item.at, item] as const] : [])));
  const places: Place[] = [];
  let heading = "";
  let waiting: number | undefined;
  let covered = 0;
  lines.forEach((line, at) => {
    const item = tops.get(at);
    if (item !== undefined) {
      const last = places.at(-1);
      if (last?.end === at)
        places[places.length - 1] = { ...last, end: item.end, items: [...last.items, item] };
      else places.push({ start: at, end: item.end, heading, items: [item] });
      waiting = undefined;
      covered = item.end;
    } else if (at >= covered && isHeading(line)) {
      if (waiting !== undefined) places.push({ start: waiting, end: waiting, heading, items: [] });
      heading = bare(line);
      waiting = line.startsWith("# ") ? undefined : at + 1;
    }
  });
  if (waiting !== undefined) places.push({ start: waiting, end: waiting, heading, items: [] });
  return places;
};
