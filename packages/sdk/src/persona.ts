import Type, { type Static } from "typebox";
import { Compile } from "typebox/compile";
import { type Schedule, WORK_DAYS } from "./diurnal/schedule.ts";
import type { ZoneName } from "./time.ts";
import { isZone } from "./zone.ts";

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** JSON Schema of one persona, as in a persona pool file. */
export const PersonaSchema = Type.Object(
  {
    name: Type.String({
      pattern: "^[^\\u0000-\\u001f\\u007f]{1,80}$",
      description: "Full name, as on a badge; no control characters",
    }),
    email: Type.String({
      pattern: "^[^@\\s]+@[^@\\s]+$",
      maxLength: 254,
      description: "Address (RFC 5321: at most 254)",
    }),
    role: Type.String({ minLength: 1, maxLength: 80, description: "Job title" }),
    tone: Type.Enum(["formal", "direct", "casual", "technical", "custom"], { default: "direct" }),
    tone_custom: Type.Optional(
      Type.String({ maxLength: 400, description: "The voice, when tone is custom" }),
    ),
    mannerisms: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 12, default: [] }),
    language: Type.String({ pattern: "^[a-z]{2}$", default: "en", description: "ISO 639-1" }),
    signature: Type.Optional(Type.String({ maxLength: 2000, description: "Verbatim block under mails" })),
    active_hours: Type.String({ default: "09:00-18:00", description: "HH:MM-HH:MM, may wrap midnight" }),
    reply_latency: Type.Optional(
      Type.String({
        pattern: "^(fast|normal|slow|\\d+(-\\d+)?[smhd]?)$",
        description: "fast, normal, slow, or like 5-90m",
      }),
    ),
    uses_llms_heavily: Type.Boolean({
      default: false,
      description: "Writes like a model, em dashes and all",
    }),
    timezone: Type.Optional(Type.String({ description: "IANA name; the decky's when absent" })),
    active_days: Type.Optional(Type.Array(Type.Enum([...WEEKDAYS]), { minItems: 1, uniqueItems: true })),
  },
  { additionalProperties: false },
);

/** JSON Schema of a persona pool file; `decnet realism persona-schema` prints it for editors. */
export const PersonaPoolSchema = Type.Array(PersonaSchema, {
  title: "Persona pool",
  description: "Fictional employees, one object each; a worker reads the file again when it changes",
});

/** A fictional employee: the one a file is written as. Field names are those of the persona pool's JSON. */
export type Persona = Static<typeof PersonaSchema>;

const validator = Compile(PersonaSchema);

/** What {@link parsePersona} says of one entry. */
export type PersonaResult =
  | { readonly persona: Persona }
  | { readonly problems: readonly { readonly field: string; readonly reason: string }[] };

/**
 * Reads one entry of a persona pool: fills in defaults, then checks every field.
 *
 * @example parsePersona({ name: "Marta Reis", email: "marta@example.test", role: "DBA" })
 */
export const parsePersona = (entry: unknown): PersonaResult => {
  const candidate = validator.Default(structuredClone(entry));
  const problems = validator.Errors(candidate).flatMap((error) => {
    const field = error.instancePath.slice(1).replaceAll("/", ".") || "(entry)";
    switch (error.keyword) {
      case "required":
        return error.params.requiredProperties.map((missing) => ({ field: missing, reason: "is missing" }));
      // Each unknown key is reported on its own as well, under "boolean".
      case "additionalProperties":
        return [];
      case "boolean":
        return [{ field, reason: "is not a field of a persona" }];
      default:
        return [{ field, reason: error.message }];
    }
  });
  if (!validator.Check(candidate)) return { problems };
  if (candidate.timezone !== undefined && !isZone(candidate.timezone)) {
    return { problems: [{ field: "timezone", reason: `${candidate.timezone} is not an IANA time zone` }] };
  }
  if (candidate.tone === "custom" && candidate.tone_custom === undefined) {
    return { problems: [{ field: "tone_custom", reason: "is needed when tone is custom" }] };
  }
  return { persona: candidate };
};

/** When a persona works: their own zone and days, else the decky's zone, Monday to Friday. */
export const scheduleOf = (persona: Persona, deckyZone: ZoneName): Schedule => ({
  window: persona.active_hours,
  days:
    persona.active_days?.map((day) => (WEEKDAYS.indexOf(day) + 1) as Schedule["days"][number]) ?? WORK_DAYS,
  zone: persona.timezone ?? deckyZone,
});
