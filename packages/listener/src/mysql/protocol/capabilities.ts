/** The client's capability flags that change how its packet is read (MariaDB, "Connection protocol", capabilities). */
export const CAPABILITY = {
  CONNECT_WITH_DB: 1 << 3,
  PROTOCOL_41: 1 << 9,
  SECURE_CONNECTION: 1 << 15,
  PLUGIN_AUTH: 1 << 19,
  CONNECT_ATTRS: 1 << 20,
  LENENC_AUTH: 1 << 21,
} as const;

/** What the server has: all that MariaDB 10.11 announces without TLS, the old LONG_PASSWORD bit left off. */
export const SERVER_CAPABILITIES = 0x81ff_f7fe;

/** MariaDB's own: progress, bulk operations, extended metadata, cached metadata. */
export const MARIADB_CAPABILITIES = 0x1d;
