import { HOST_ROLES } from "./host-roles.ts";

const ROLE = `(?:${HOST_ROLES.join("|")})`;
// A number with a leading zero after a role is a machine's whatever the fleet is called.
const ANYWHERE = new RegExp(`^${ROLE}(?:-[a-z]{2,10})?-?0\\d{1,2}$`);
const NAME = /^[a-z]+(?:-[a-z]+)*-?\d{1,4}$/;

/** The patterns of names beside one: other digits, and one other word; of a single word another role. */
const shapesOf = (name: string): readonly RegExp[] => {
  if (!NAME.test(name)) return [];
  const parts = name.split(/([a-z]+|\d+)/).filter(Boolean);
  const words = parts.filter((part) => /[a-z]/.test(part)).length;
  const pattern = (varied: number) =>
    parts
      .map((part, at) => {
        if (/\d/.test(part)) return part.length === 1 ? "\\d{1,2}" : `\\d{${part.length}}`;
        return at === varied ? (words === 1 ? `(?:${part}|${ROLE})` : "[a-z]+") : part;
      })
      .join("");
  return parts.flatMap((part, at) => (/[a-z]/.test(part) ? [new RegExp(`^${pattern(at)}$`)] : []));
};

/**
 * Tells words that are shaped as a fleet's host names are.
 *
 * @example shapedLike(["srv-web-01"])("srv-files-07") // true
 */
export const shapedLike = (names: readonly string[]): ((word: string) => boolean) => {
  const shapes = [ANYWHERE, ...names.flatMap((name) => shapesOf(name.toLowerCase()))];
  return (word) => shapes.some((shape) => shape.test(word.toLowerCase()));
};
