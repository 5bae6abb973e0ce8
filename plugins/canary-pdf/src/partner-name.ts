import type { Random } from "@decnet/sdk";

const SURNAMES =
  "Adler Bergmann Castellan Dufresne Eckhart Falcone Grimaldi Hartwell Iverson Janssen Kowal Lindner Moreau Navarro Oakes Pereira Quist Rinaldi Sandoval Thorne Ulrich Vasquez Winslow Zeller".split(
    " ",
  );

/**
 * A company that does not exist, called after people.
 *
 * @example partnerName(["Ltd"], random) // "Moreau Thorne Ltd"
 */
export const partnerName = (forms: readonly string[], random: Random): string => {
  const names = random.sample(SURNAMES, random.bool(0.35) ? 2 : 1);
  return `${names.join(" ")} ${random.pick(forms)}`;
};
