/**
 * The domain of a mail address, as it is written there.
 *
 * @example mailDomain("a.silva@harbour-lines.com.br") // "harbour-lines.com.br"
 */
export const mailDomain = (email: string): string => email.slice(email.lastIndexOf("@") + 1);
