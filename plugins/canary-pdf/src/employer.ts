import { capitalize } from "@decnet/sdk";

// Labels under which companies register below a country: co.uk, com.br.
const SECOND_LEVEL = /^(ac|co|com|edu|gob|gov|net|org)$/;

/**
 * What the company behind an address is called.
 *
 * @example employerOf("a.silva@harbour-lines.com.br") // "Harbour Lines"
 */
export const employerOf = (email: string): string => {
  const domain = email.split("@").at(-1) ?? "";
  const labels = domain.split(".").slice(0, -1);
  const name = labels.findLast((label, at) => at === 0 || !SECOND_LEVEL.test(label)) ?? domain;
  return name
    .split(/[-_]+/)
    .filter((word) => word !== "")
    .map(capitalize)
    .join(" ");
};
