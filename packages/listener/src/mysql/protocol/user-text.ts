import type { Charset } from "./charset.ts";

const QUESTION_MARK = "?";

/** RFC 3629: how long the character at the front is, or 0 when there is none. */
const characterLength = (bytes: Buffer): number => {
  for (const length of [1, 2, 3, 4]) {
    const text = bytes.subarray(0, length).toString("utf8");
    if (text !== "" && !text.includes("\ufffd") && [...text].length === 1) return length;
  }
  return 0;
};

const utf8 = (bytes: Buffer, longest: number): string[] => {
  const characters: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = characterLength(bytes.subarray(at, at + 4));
    const known = length > 0 && length <= longest;
    // The server's own names have three bytes a character at most: four become one question mark.
    characters.push(known && length < 4 ? bytes.toString("utf8", at, at + length) : QUESTION_MARK);
    at += known ? length : 1;
  }
  return characters;
};

/** How many characters of a user's name the server takes (`USERNAME_CHAR_LENGTH` of MariaDB 10.11). */
export const LONGEST_USER = 128;

const charactersOf = (name: Buffer, charset: Charset): string[] => {
  const bytes = name.subarray(0, LONGEST_USER * 4);
  if (charset === "utf8mb4") return utf8(bytes, 4);
  if (charset === "utf8mb3") return utf8(bytes, 3);
  const characters = [...bytes.toString("latin1")];
  return charset === "ascii"
    ? characters.map((each) => (each > "\u007f" ? QUESTION_MARK : each))
    : characters;
};

/** MariaDB's errors show what cannot be printed by its number; white space may stay. */
const shown = (character: string, charset: Charset): string => {
  const code = character.charCodeAt(0);
  const spacing = code === 9 || code === 10 || code === 13;
  const control = code < 0x20 || code === 0x7f || (charset !== "bytes" && code > 0x7f && code < 0xa0);
  return control && !spacing ? `\\${code.toString(16).toUpperCase().padStart(4, "0")}` : character;
};

/** A user's name as MariaDB repeats it in its errors: cut, and with question marks for what it cannot read. */
export const echoedUser = (name: Buffer, charset: Charset): Buffer => {
  const characters = charactersOf(name, charset).slice(0, LONGEST_USER);
  const text = characters.map((character) => shown(character, charset)).join("");
  return Buffer.from(text, charset === "bytes" ? "latin1" : "utf8");
};

/** A name as a record keeps it. */
export const textFrom = (bytes: Buffer, charset: Charset): string =>
  bytes.toString(charset.startsWith("utf8") ? "utf8" : "latin1");
