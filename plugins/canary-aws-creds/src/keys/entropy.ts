/**
 * Shannon entropy of a text's characters, in bits a character: what scanners measure secrets by.
 *
 * @example entropy("aabb") // 1
 */
export const entropy = (text: string): number => {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
};
