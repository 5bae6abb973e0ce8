import type { Asker } from "../protocol/asker.ts";
import { HTTP_11 } from "../protocol/read-request-line.ts";

const QUALITY = /^([01])(?:\.(\d{0,3}))?(?=[, ]|$)/;

/** nginx adds the decimals up: all that matters is whether there is one besides zero. */
const isWanted = (quality: string): boolean => {
  const found = QUALITY.exec(quality);
  if (found === null) return false;
  const [, whole, decimals = ""] = found;
  const sum = Number(whole) * 100 + [...decimals].reduce((all, digit) => all + Number(digit), 0);
  return sum > 0 && sum <= 100;
};

/** Where the word stands alone before it; nginx also takes one right after one that did not. */
const placeOf = (accepted: string): number => {
  const lower = accepted.toLowerCase();
  for (let from = 0; ; ) {
    const at = lower.indexOf("gzip", from);
    if (at === -1 || at === from || /[, ]/.test(lower[at - 1] ?? "")) return at;
    from = at + 4;
  }
};

const asksForGzip = (accepted: string): boolean => {
  if (accepted.startsWith("gzip,")) return true;
  const at = placeOf(accepted);
  if (at === -1) return false;
  const rest = accepted.slice(at + 4).replace(/^ */, "");
  if (rest === "" || rest.startsWith(",")) return true;
  if (!rest.startsWith(";")) return false;
  const parameter = rest.slice(1).replace(/^ */, "");
  if (parameter === "") return true;
  return /^q=./is.test(parameter) && isWanted(parameter.slice(2));
};

/** Tells whether nginx would pack an answer: `gzip on` and nothing else, as Debian configures it. */
export const acceptsGzip = (asker: Asker): boolean =>
  asker.version >= HTTP_11 &&
  asker.field("via") === undefined &&
  asksForGzip(asker.field("accept-encoding") ?? "");
