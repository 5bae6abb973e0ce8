/** How many tokens are issued for the benchmark. */
export const TOKENS = 100;

/** The zone that it calls. */
export const ZONE = "cdn.example.net";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/** The n-th token. */
export const benchToken = (number: number): string =>
  Array.from({ length: 26 }, (_, at) => ALPHABET[(number + at * (1 + (number >> 5))) % 32]).join("");
