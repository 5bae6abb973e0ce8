import { PersonaPoolSchema } from "@decnet/sdk";
import type { Command } from "commander";
import { EXIT } from "../../exit-codes.ts";

/** `decnet realism persona-schema`: what an editor checks a persona pool against. */
export const personaSchema = async (): Promise<number> => {
  const schema = { $schema: "https://json-schema.org/draft/2020-12/schema", ...PersonaPoolSchema };
  process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
  return EXIT.done;
};

export const addPersonaSchema = (realism: Command, run: (work: Promise<number>) => Promise<void>): void => {
  realism
    .command("persona-schema")
    .description("the JSON Schema of a persona pool, for editors")
    .action(() => run(personaSchema()));
};
