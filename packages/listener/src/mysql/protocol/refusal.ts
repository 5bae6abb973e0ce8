/** An error of the server: number, SQL state and text, which may repeat bytes of the client's. */
export interface Refusal {
  readonly code: number;
  readonly state: string;
  readonly text: Buffer;
}

const refusal = (code: number, state: string, text: string | Buffer): Refusal => ({
  code,
  state,
  text: Buffer.from(text as string),
});

/** `ER_HANDSHAKE_ERROR`. */
export const BAD_HANDSHAKE = refusal(1043, "08S01", "Bad handshake");

/** `ER_NET_PACKETS_OUT_OF_ORDER`. */
export const OUT_OF_ORDER = refusal(1156, "08S01", "Got packets out of order");

/** `ER_NOT_SUPPORTED_AUTH_MODE`, for clients that know the passwords of MySQL 4.0 alone. */
export const OLD_CLIENT = refusal(
  1251,
  "08004",
  "Client does not support authentication protocol requested by server; consider upgrading MariaDB client",
);

/** `ER_CON_COUNT_ERROR`. */
export const TOO_MANY = refusal(1040, "08004", "Too many connections");

/** `ER_ACCESS_DENIED_ERROR`. */
export const accessDenied = (user: Buffer, host: string, password: boolean): Refusal =>
  refusal(
    1045,
    "28000",
    Buffer.concat([
      Buffer.from("Access denied for user '"),
      user,
      Buffer.from(`'@'${host}' (using password: ${password ? "YES" : "NO"})`),
    ]),
  );

/** `ER_WRONG_VALUE_FOR_VAR`, for character sets that no client may use. */
export const barredCharset = (charset: string): Refusal =>
  refusal(1231, "42000", `Variable 'character_set_client' can't be set to the value of '${charset}'`);

/** An error's payload; clients of the old protocol, and who has not said which, get no SQL state. */
export const refusalPayload = ({ code, state, text }: Refusal, withState: boolean): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, code & 0xff, code >> 8]),
    Buffer.from(withState ? `#${state}` : ""),
    text,
  ]);
