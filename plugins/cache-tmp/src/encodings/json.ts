import { type Encoding, utf8 } from "./encoding.ts";

/** JSON (RFC 8259): in one line, with a newline or without, or indented. */
export const json: Encoding = {
  weight: 5,
  encode: (fields, random) => {
    const indent = random.weighted<number | string | undefined>([
      [undefined, 5],
      [2, 2],
      [4, 1],
      ["\t", 1],
    ]);
    return utf8(JSON.stringify(fields, undefined, indent) + random.pick(["", "\n"]));
  },
};
