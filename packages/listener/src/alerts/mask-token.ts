const SHOWN = 4;

/**
 * The same data with a callback token cut short wherever it stands, whatever its letter case: whoever reads alerts in a chat
 * or a log need not be able to raise them.
 *
 * @param data JSON-safe.
 * @example maskToken({ path: "/c/abcd…z7" }, "abcd…z7") // { path: "/c/abcd***" }
 */
export const maskToken = <Data extends object>(data: Data, token: string): Data =>
  JSON.parse(JSON.stringify(data).replace(new RegExp(token, "gi"), `${token.slice(0, SHOWN)}***`)) as Data;
