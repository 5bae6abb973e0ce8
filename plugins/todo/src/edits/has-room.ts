import type { TodoSettings } from "../options.ts";
import type { List } from "../parse-list.ts";

// Half of what a list may weigh: nobody scrolls through more, and no edit comes near the limit.
const MOST_CHARACTERS = 6000;

/** Tells whether a text is as long as anybody lets a list become. */
export const isLong = ({ length }: string): boolean => length >= MOST_CHARACTERS;

/** Tells whether a list may have more words: a remark, or the words of an item. */
export const hasRoomForWords = ({ lines, newline }: List): boolean => !isLong(lines.join(newline));

/** Tells whether a list may have one more item. */
export const hasRoom = (list: List, { maxItems }: TodoSettings): boolean =>
  list.items.length < maxItems && hasRoomForWords(list);
