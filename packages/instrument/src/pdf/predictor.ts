import { pdfProblem } from "./objects.ts";

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
};

// By the byte before each row (PNG, clause 9; ISO 32000-1, 7.4.4.4).
const FILTERS: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

/** Undoes PNG prediction of rows of bytes, as cross-reference streams have it (one component of 8 bits). */
export const undoPrediction = (data: Uint8Array, columns: number): Uint8Array => {
  const rows = Math.floor(data.length / (columns + 1));
  const result = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const filter = FILTERS[data[row * (columns + 1)] ?? 0];
    if (filter === undefined) throw pdfProblem("a row is predicted in an unknown way");
    const start = row * columns;
    for (let column = 0; column < columns; column++) {
      const left = column > 0 ? (result[start + column - 1] ?? 0) : 0;
      const up = row > 0 ? (result[start - columns + column] ?? 0) : 0;
      const corner = column > 0 && row > 0 ? (result[start - columns + column - 1] ?? 0) : 0;
      result[start + column] = (data[row * (columns + 1) + 1 + column] ?? 0) + filter(left, up, corner);
    }
  }
  return result;
};
