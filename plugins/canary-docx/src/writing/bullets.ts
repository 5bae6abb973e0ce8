import { AlignmentType, type INumberingOptions, LevelFormat } from "docx";

/** The name by which paragraphs refer to the list. */
export const BULLETS = "bullets";

// Word's bullet list goes round these three; each of the nine levels is half an inch (720 twips) further in.
const SIGNS = [
  ["\uf0b7", "Symbol"],
  ["o", "Courier New"],
  ["\uf0a7", "Wingdings"],
] as const;

/** A bullet list as Word's button makes it. */
export const bulletList: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [...SIGNS, ...SIGNS, ...SIGNS].map(([text, font], level) => ({
        level,
        text,
        format: LevelFormat.BULLET,
        alignment: AlignmentType.LEFT,
        style: {
          run: { font: { name: font, hint: "default" } },
          paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } },
        },
      })),
    },
  ],
};
