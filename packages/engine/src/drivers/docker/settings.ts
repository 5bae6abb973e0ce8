import Type, { type Static } from "typebox";

/** JSON Schema of `fleet.docker`: where the Docker engine listens, and how patient to be with it. */
export const DockerSettingsSchema = Type.Object(
  {
    socketPath: Type.Optional(
      Type.String({
        minLength: 1,
        description: "Unix socket of the engine; DOCKER_HOST, then Docker's default",
      }),
    ),
    host: Type.Optional(
      Type.String({
        pattern: "^(unix|tcp|http|https|ssh)://.+",
        description: "Address of the engine, as in DOCKER_HOST",
      }),
    ),
    ca: Type.Optional(
      Type.String({ minLength: 1, description: "Path of the engine's CA certificate (PEM)" }),
    ),
    cert: Type.Optional(Type.String({ minLength: 1, description: "Path of the client certificate (PEM)" })),
    key: Type.Optional(
      Type.String({
        minLength: 1,
        description: "Path of the client's private key (PEM); with ssh:// its SSH key",
      }),
    ),
    timeoutMs: Type.Optional(
      Type.Integer({
        default: 10_000,
        minimum: 100,
        description: "Longest wait for one answer of the engine",
      }),
    ),
    concurrency: Type.Optional(
      Type.Integer({
        default: 4,
        minimum: 1,
        maximum: 64,
        description: "Deckies worked on at a time; each costs the engine about 50 ms of CPU",
      }),
    ),
  },
  { additionalProperties: false },
);

export type DockerSettings = Static<typeof DockerSettingsSchema>;

// Measured: throughput peaks at four archives at a time and falls at sixteen.
const DEFAULTS = { timeoutMs: 10_000, concurrency: 4 } as const;

/** The limits in force. */
export const limitsOf = ({ timeoutMs, concurrency }: DockerSettings) => ({
  timeoutMs: timeoutMs ?? DEFAULTS.timeoutMs,
  concurrency: concurrency ?? DEFAULTS.concurrency,
});
