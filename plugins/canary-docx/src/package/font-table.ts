import type { Look } from "../look.ts";

/** word/fontTable.xml, which docx leaves empty: the bullets' fonts and those in use. */
export const fillFontTable = (xml: string, { bodyFont, headingFont }: Look): string => {
  const fonts = [
    ...new Set(["Symbol", "Courier New", "Wingdings", "Times New Roman", bodyFont, headingFont]),
  ];
  const elements = fonts.map((name) => {
    const charset = /Symbol|Wingdings/.test(name) ? "02" : "00";
    const family = {
      "Courier New": "modern",
      Wingdings: "auto",
      Symbol: "roman",
      "Times New Roman": "roman",
    }[name];
    return (
      `<w:font w:name="${name}"><w:charset w:val="${charset}"/><w:family w:val="${family ?? "swiss"}"/>` +
      `<w:pitch w:val="${name === "Courier New" ? "fixed" : "variable"}"/></w:font>`
    );
  });
  return xml.replace(/\/>$/, `>${elements.join("")}</w:fonts>`);
};
