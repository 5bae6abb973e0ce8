import { PersonaSchema } from "@decnet/sdk";
import Type, { type Static } from "typebox";
import { BusSchema } from "../bus/settings.ts";
import { DockerSettingsSchema } from "../drivers/docker/settings.ts";
import { CanarySchema } from "./canary-schema.ts";

const strict = { additionalProperties: false } as const;
const Weight = Type.Number({ minimum: 0 });

const PluginEntrySchema = Type.Object(
  {
    weight: Type.Optional(Type.Number({ minimum: 0, description: "Weight of the plugin's only class" })),
    weights: Type.Optional(Type.Record(Type.String(), Weight, { description: "Weights by class id" })),
    options: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), { description: "The plugin's own options" }),
    ),
    onError: Type.Optional(
      Type.Enum(["skip", "abort"], {
        default: "skip",
        description: "skip: go on without it; abort: end the tick",
      }),
    ),
    timeoutMs: Type.Optional(
      Type.Integer({ minimum: 1, default: 10_000, description: "Longest call, in milliseconds" }),
    ),
  },
  strict,
);

const LocalDeckySchema = Type.Object(
  {
    name: Type.String({ pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]*$", maxLength: 63 }),
    hostname: Type.Optional(
      Type.String({
        pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",
        maxLength: 63,
        description: "What an intruder sees (RFC 1123)",
      }),
    ),
    services: Type.Optional(Type.Array(Type.String())),
    topology: Type.Optional(Type.String()),
    zone: Type.Optional(Type.String({ description: "IANA time zone of the host; default UTC" })),
  },
  strict,
);

const PersonaPoolSchema = Type.Union([
  Type.String({ description: "A JSON file" }),
  Type.Array(Type.Unknown(), { description: "The entries themselves" }),
]);

/** The config file. JSON Schema of it: `decnet config schema`. */
export const ConfigSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    dataDir: Type.String({
      default: ".decnet",
      description: "Store, evidence and state; relative to this file",
    }),
    interval: Type.Number({
      exclusiveMinimum: 0,
      maximum: 86_400,
      default: 60,
      description: "Seconds between ticks",
    }),
    seed: Type.Optional(
      Type.String({ minLength: 1, description: "Fixes every choice; from the operating system when absent" }),
    ),
    plugins: Type.Record(Type.String(), Type.Union([Type.Boolean(), PluginEntrySchema]), {
      default: {},
      description: "Package name or ./path to true, false or settings",
    }),
    tick: Type.Object(
      {
        actions: Type.Union([Type.Integer({ minimum: 1 }), Type.Literal("perDecky")], { default: 1 }),
        concurrency: Type.Integer({ minimum: 1, maximum: 64, default: 4 }),
      },
      { ...strict, default: {} },
    ),
    weights: Type.Object(
      {
        actions: Type.Record(Type.String(), Weight, { default: { traffic: 45, file: 45, email: 10 } }),
        file: Type.Object(
          { create: Weight, edit: Weight, leaveAlone: Weight },
          { ...strict, default: { create: 60, edit: 30, leaveAlone: 10 } },
        ),
        categories: Type.Object(
          { user: Weight, system: Weight },
          { ...strict, default: { user: 70, system: 30 } },
        ),
        classes: Type.Record(Type.String(), Weight, {
          default: {},
          description: "By class id; over the plugins' own",
        }),
        canaryProbability: Type.Number({ minimum: 0, maximum: 1, default: 0.03 }),
      },
      { ...strict, default: {} },
    ),
    mtime: Type.Object(
      {
        minHours: Type.Number({ minimum: 0, default: 0.5 }),
        maxDays: Type.Number({ exclusiveMinimum: 0, default: 14 }),
      },
      { ...strict, default: {} },
    ),
    backfill: Type.Object(
      {
        days: Type.Number({
          minimum: 0,
          maximum: 3650,
          default: 90,
          description: "How long a past a decky is given when it is first seen; 0: none",
        }),
        actionsPerDay: Type.Number({
          exclusiveMinimum: 0,
          maximum: 1440,
          default: 12,
          description: "How much was done on a decky on a day of its past",
        }),
      },
      { ...strict, default: {} },
    ),
    timestamps: Type.Enum(["backdate", "live"], {
      default: "backdate",
      description:
        "backdate: files look written some time in the past days; live: mtime is the moment of writing, and no decky is given a past",
    }),
    personas: Type.Optional(PersonaPoolSchema),
    topologies: Type.Record(
      Type.String(),
      Type.Object(
        { personas: PersonaPoolSchema, languageDefault: Type.Optional(PersonaSchema.properties.language) },
        strict,
      ),
      { default: {} },
    ),
    fleet: Type.Object(
      {
        local: Type.Optional(
          Type.Object(
            { folder: Type.Optional(Type.String()), deckies: Type.Array(LocalDeckySchema, { default: [] }) },
            strict,
          ),
        ),
        docker: Type.Optional(Type.Union([Type.Boolean(), DockerSettingsSchema])),
      },
      { ...strict, default: {} },
    ),
    store: Type.Object(
      { filename: Type.Optional(Type.String({ description: "Default: decnet.sqlite in dataDir" })) },
      { ...strict, default: {} },
    ),
    canary: CanarySchema,
    bus: BusSchema,
    llm: Type.Object(
      {
        backend: Type.String({
          minLength: 1,
          default: "off",
          description: "off, ollama, fake, or the name of a plugin's backend",
        }),
        model: Type.String({ minLength: 1, maxLength: 200, default: "llama3.1" }),
        host: Type.Optional(Type.String({ minLength: 1, description: "Default: http://127.0.0.1:11434" })),
        timeoutSeconds: Type.Number({
          exclusiveMinimum: 0,
          maximum: 3600,
          default: 60,
          description: "Longest call; a longer one is cancelled",
        }),
        keepAlive: Type.Optional(
          Type.String({
            minLength: 1,
            description: "How long the server keeps the model loaded, such as 10m",
          }),
        ),
        options: Type.Record(Type.String(), Type.Unknown(), {
          default: {},
          description: 'Handed on to the model, such as { "temperature": 0.8 }',
        }),
        keyEnv: Type.Optional(
          Type.String({
            pattern: "^[A-Za-z_][A-Za-z0-9_]*$",
            description: "Environment variable that holds the server's bearer key",
          }),
        ),
        concurrency: Type.Integer({ minimum: 1, maximum: 16, default: 1, description: "Calls at a time" }),
        queue: Type.Integer({
          minimum: 1,
          maximum: 64,
          default: 8,
          description: "Plans whose text is written ahead",
        }),
      },
      { ...strict, default: {}, description: "What asks a model to write what people write" },
    ),
  },
  strict,
);

/** A config, defaults filled in. */
export type Config = Static<typeof ConfigSchema>;

/** One value of the `plugins` map. */
export type PluginEntry = Static<typeof PluginEntrySchema>;
