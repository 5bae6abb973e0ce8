/**
 * Remembers what was reckoned, up to a number of things; then it starts anew.
 *
 * @example const remembered = kept<number>(100); remembered("a", () => 1) // 1
 */
export const kept = <Value>(most: number): ((key: string, make: () => Value) => Value) => {
  const values = new Map<string, Value>();
  return (key, make) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    if (values.size >= most) values.clear();
    const value = make();
    values.set(key, value);
    return value;
  };
};
