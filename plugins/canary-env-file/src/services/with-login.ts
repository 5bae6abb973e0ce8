/**
 * An address with a login in it.
 *
 * @example withLogin("https://api.example.com/v2", "svc", "pw") // "https://svc:pw@api.example.com/v2"
 */
export const withLogin = (url: string, user: string, password?: string): string =>
  url.replace("://", `://${user}${password === undefined ? "" : `:${password}`}@`);
