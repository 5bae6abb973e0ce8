import type { Command } from "commander";
import { addImportPersonas } from "./import-personas.ts";
import { addLlm } from "./llm.ts";
import { addPersonaSchema } from "./persona-schema.ts";
import { addWeights } from "./weights.ts";

export const addRealism = (program: Command, run: (work: Promise<number>) => Promise<void>): void => {
  const realism = program.command("realism").description("what content is made, and as whom");
  for (const add of [addWeights, addLlm, addImportPersonas, addPersonaSchema]) add(realism, run);
};
