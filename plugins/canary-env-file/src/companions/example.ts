import { writeEntry } from "../env/quote.ts";
import type { Entry, Section } from "../env/section.ts";

// What says nothing about the house stays: switches, numbers, names of drivers.
const HARMLESS = /^(?:true|false|null|\d{1,5}|0\.\d+|\d+[hd]|[a-z]{2,10})$/i;

const blank = ({ key, value, expand = false }: Entry): Entry =>
  expand ? { key, value, expand } : { key, value: HARMLESS.test(value) ? value : "" };

/** The text of `.env.example`: the same settings, without what is secret or the house's own. */
export const writeExample = (sections: readonly Section[]): string =>
  `${sections.map(({ entries }) => entries.map((entry) => writeEntry(blank(entry), false)).join("\n")).join("\n\n")}\n`;
