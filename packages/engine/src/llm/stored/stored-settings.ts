import { DecnetError } from "@decnet/sdk";
import Type, { type Static } from "typebox";
import { Value } from "typebox/value";
import { ConfigSchema } from "../../config/schema.ts";
import { suggestion } from "../../nearest.ts";

/** The key of `realism_config` that holds them. */
export const LLM_KEY = "llm";

const { backend, model, host, timeoutSeconds, keepAlive } = ConfigSchema.properties.llm.properties;

const properties = {
  backend: Type.Optional(backend),
  model: Type.Optional(model),
  host,
  timeoutSeconds: Type.Optional(timeoutSeconds),
  keepAlive,
  /** As an operator gives it: plain. */
  key: Type.Optional(Type.String({ minLength: 1, maxLength: 4096 })),
  /** As the store holds it: see `seal-key.ts`. */
  sealedKey: Type.Optional(Type.String({ pattern: "^v1\\.[A-Za-z0-9_-]{60,}$" })),
};
const StoredSchema = Type.Object(properties, { additionalProperties: false });

/** What is laid over the config's `llm` while the worker runs; whatever is absent stays as it is. */
export type StoredLlm = Static<typeof StoredSchema>;

/**
 * Checks settings as a whole. No value is repeated in the error: one of them may be a key.
 *
 * @throws DecnetError `DN_LLM_INVALID`.
 */
export const checkStored = (value: unknown): StoredLlm => {
  if (Value.Check(StoredSchema, value)) return value;
  const given = typeof value === "object" && value !== null ? Object.keys(value) : [];
  const unknown = given.filter((name) => !Object.hasOwn(properties, name));
  const known = Object.keys(properties).filter((name) => name !== "sealedKey");
  const faults = [
    ...unknown.map((name) => `unknown "${name}", ${suggestion(name, known)}`),
    ...Value.Errors(StoredSchema, value)
      .filter(({ keyword }) => keyword !== "additionalProperties" && keyword !== "boolean")
      .map(({ instancePath, message }) => `${instancePath.slice(1) || "the settings"} ${message}`),
  ];
  throw new DecnetError({
    code: "DN_LLM_INVALID",
    message: `these model settings cannot be used: ${faults.join("; ")}`,
    hint: "those in force stay as they are",
  });
};
