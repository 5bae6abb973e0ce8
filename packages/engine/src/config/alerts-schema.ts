import Type, { type Static } from "typebox";

const strict = { additionalProperties: false } as const;

const Host = Type.String({ minLength: 1, maxLength: 253, pattern: "^[^\\s/@]+$" });
const Port = Type.Integer({ minimum: 1, maximum: 65_535 });
const VariableName = Type.String({ pattern: "^[A-Za-z_][A-Za-z0-9_]*$" });
const Mailbox = Type.String({ pattern: "^[^\\s@]+@[^\\s@]+$" });
const AllowPrivate = Type.Boolean({
  default: false,
  description: "It may go to loopback, private and other addresses that are not of the Internet",
});

const WebhookSchema = Type.Object(
  {
    name: Type.String({
      pattern: "^[a-z0-9][a-z0-9-]{0,39}$",
      description: "What it is called when it fails",
    }),
    url: Type.Optional(Type.String({ pattern: "^https?://[^\\s/]+(/\\S*)?$" })),
    urlEnv: Type.Optional({ ...VariableName, description: "The environment variable that holds the URL" }),
    format: Type.Enum(["json", "slack", "discord", "teams"], { default: "json" }),
    headers: Type.Optional(
      Type.Record(Type.String({ pattern: "^[A-Za-z0-9-]+$" }), Type.String({ pattern: "^[\\x20-\\x7e]*$" })),
    ),
    allowPrivate: AllowPrivate,
  },
  strict,
);

const EmailSchema = Type.Object(
  {
    host: Host,
    port: Type.Union([Port], { default: 587 }),
    secure: Type.Boolean({ default: false, description: "TLS from the first byte, mostly on port 465" }),
    user: Type.Optional(Type.String({ minLength: 1, description: "Wants TLS, by STARTTLS when not secure" })),
    passwordEnv: Type.Optional({
      ...VariableName,
      description: "The environment variable with the password",
    }),
    from: Mailbox,
    to: Type.Array(Mailbox, { minItems: 1, maxItems: 50 }),
    allowPrivate: AllowPrivate,
  },
  strict,
);

/** Facilities of RFC 5424 (section 6.2.1), each at its number. */
export const FACILITIES = [
  ...["kern", "user", "mail", "daemon", "auth", "syslog", "lpr", "news", "uucp", "cron", "authpriv", "ftp"],
  ...["ntp", "audit", "alert", "clock"],
  ...["local0", "local1", "local2", "local3", "local4", "local5", "local6", "local7"],
] as const;

const SyslogSchema = Type.Object(
  {
    host: Host,
    port: Type.Union([Port], { default: 514 }),
    transport: Type.Enum(["udp", "tcp"], { default: "udp" }),
    facility: Type.Enum([...FACILITIES], { default: "authpriv" }),
    allowPrivate: AllowPrivate,
  },
  strict,
);

// 2 s, doubling up to a quarter of an hour, a hundred times: about a day.
const RetriesSchema = Type.Object(
  {
    attempts: Type.Integer({ minimum: 1, maximum: 10_000, default: 100, description: "Then it is given up" }),
    firstSeconds: Type.Number({ exclusiveMinimum: 0, maximum: 3600, default: 2 }),
    maxSeconds: Type.Number({ exclusiveMinimum: 0, maximum: 86_400, default: 900 }),
  },
  { ...strict, default: {} },
);

/** The `canary.alerts` part of the config: who is told, and how often. */
export const AlertsSchema = Type.Object(
  {
    windowMinutes: Type.Number({
      minimum: 0,
      maximum: 10_080,
      default: 10,
      description: "One alert a token, source and kind in this time; 0: one a hit",
    }),
    sourcesPerHour: Type.Integer({
      minimum: 0,
      maximum: 1000,
      default: 20,
      description:
        "Sources of a token that are told one by one in an hour; one alert tells of the others. 0: all",
    }),
    webhooks: Type.Array(WebhookSchema, { default: [] }),
    email: Type.Optional(EmailSchema),
    syslog: Type.Optional(SyslogSchema),
    retries: RetriesSchema,
    timeoutSeconds: Type.Number({
      exclusiveMinimum: 0,
      maximum: 120,
      default: 10,
      description: "The longest that one delivery may take",
    }),
    concurrency: Type.Integer({
      minimum: 1,
      maximum: 64,
      default: 4,
      description: "Deliveries at once, a sink",
    }),
  },
  { ...strict, default: {} },
);

/** Who is told of hits. */
export type AlertsConfig = Static<typeof AlertsSchema>;

/** A webhook that is told. */
export type WebhookConfig = Static<typeof WebhookSchema>;

/** A mail server that is told through. */
export type EmailConfig = Static<typeof EmailSchema>;

/** A log server that is told. */
export type SyslogConfig = Static<typeof SyslogSchema>;
