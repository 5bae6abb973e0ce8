/**
 * What colleagues call somebody: the first word of a name.
 *
 * @example givenName("Marta Reis") // "Marta"
 */
export const givenName = (name: string): string => name.split(" ")[0] ?? name;
