/**
 * The first eight characters of a token at the end of a replication user's name, as the dump writes it, or undefined.
 *
 * @example tokenPrefixOf("repl_k3vabcde") // "k3vabcde"
 */
export const tokenPrefixOf = (user: string): string | undefined => /_([a-z2-7]{8})$/.exec(user)?.[1];
