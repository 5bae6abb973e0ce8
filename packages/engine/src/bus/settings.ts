import Type, { type Static } from "typebox";

const strict = { additionalProperties: false } as const;

const NatsSchema = Type.Object(
  {
    servers: Type.Array(Type.String({ pattern: "^((nats|tls)://)?[^\\s/@]+/?$" }), {
      minItems: 1,
      description: "Such as nats://bus.example.net:4222; no user or password in it",
    }),
    tokenEnv: Type.Optional(
      Type.String({
        pattern: "^[A-Za-z_][A-Za-z0-9_]*$",
        description: "The environment variable that holds the token",
      }),
    ),
    credsFile: Type.Optional(
      Type.String({ minLength: 1, description: "A .creds file; relative to this file's folder" }),
    ),
  },
  strict,
);

/** The `bus` part of the config: between processes when NATS is given, else inside this one. */
export const BusSchema = Type.Object({ nats: Type.Optional(NatsSchema) }, { ...strict, default: {} });

/** How a NATS server is reached. */
export type NatsSettings = Static<typeof NatsSchema>;
