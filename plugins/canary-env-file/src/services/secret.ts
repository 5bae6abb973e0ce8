import { BRAND, capitalize, type Random } from "@decnet/sdk";

export const HEX = "0123456789abcdef";
export const ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Draws again when chance spelt a word that gives us away. */
export const drawClean = (draw: () => string): string => {
  let drawn: string;
  do drawn = draw();
  while (BRAND.test(drawn));
  return drawn;
};

/** That many characters of an alphabet. */
export const drawKey = (alphabet: string, length: number, random: Random): string =>
  drawClean(() => random.string(alphabet, length));

/**
 * So many random bytes as base64.
 *
 * @example drawBase64(32, random).length // 44
 */
export const drawBase64 = (count: number, random: Random): string =>
  drawClean(() => Buffer.from(random.bytes(count)).toString("base64"));

const SYLLABLES =
  "ba be bo da de do fa fe ga go ka ke ki ko la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se so ta te to va ve vo za ze".split(
    " ",
  );

const pronounceable = (random: Random): string =>
  [
    capitalize(Array.from({ length: random.int(3, 4) }, () => random.pick(SYLLABLES)).join("")),
    random.pick(["-", "_", "."]),
    random.string(ALPHANUMERIC, random.int(4, 6)),
    random.int(10, 99),
  ].join("");

/** A service's password: made by a tool mostly. It can stand in a URL as it is (RFC 3986's unreserved characters). */
export const drawPassword = (random: Random): string =>
  drawClean(() =>
    random.weighted<() => string>([
      [() => random.string(ALPHANUMERIC, random.int(16, 32)), 6],
      [() => random.string(HEX, random.pick([24, 32, 40])), 3],
      [() => pronounceable(random), 3],
    ])(),
  );
