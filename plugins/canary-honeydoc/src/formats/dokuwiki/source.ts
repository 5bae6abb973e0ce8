import type { Block, Table } from "../../article.ts";

const tableSource = ({ columns, numeric, rows, total }: Table): string => {
  const row = (cells: readonly string[], mark: string) =>
    `${cells.map((cell, at) => `${mark}${numeric[at] ? `  ${cell}` : ` ${cell} `}`).join("")}${mark}\n`;
  const bold = total?.map((cell) => (cell === "" ? "" : `**${cell}**`));
  return [
    row(columns, "^"),
    ...rows.map((cells) => row(cells, "|")),
    ...(bold === undefined ? [] : [row(bold, "|")]),
  ].join("");
};

/** A block as its author typed it: the export tells where in this text its tables stand. */
export const sourceOf = (block: Block): string => {
  switch (block.kind) {
    case "paragraph":
      return `${block.text.replaceAll("`", "''")}\n\n`;
    case "code":
      return `<code>\n${block.lines.join("\n")}\n</code>\n\n`;
    case "table":
      return tableSource(block.table);
    default: {
      const mark = block.kind === "steps" ? "-" : "*";
      return `${block.items.map((item) => `  ${mark} ${item.replaceAll("`", "''")}\n`).join("")}\n`;
    }
  }
};
