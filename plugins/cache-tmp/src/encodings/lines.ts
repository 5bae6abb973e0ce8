import { flatten } from "../flatten.ts";
import { type Encoding, utf8 } from "./encoding.ts";

/** A line for each value: `a.b=1`, `a/b: 1` and the like. */
export const lines: Encoding = {
  weight: 4,
  encode: (fields, random) => {
    const [within, between] = [random.pick([".", "/", ":", "_"]), random.pick(["=", "\t", " ", ": ", " = "])];
    return utf8(
      flatten(fields, within)
        .map(([way, value]) => `${way}${between}${value}\n`)
        .join(""),
    );
  },
};
