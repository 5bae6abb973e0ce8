import type { LLMFactory } from "@decnet/sdk";
import type { Backends } from "../backends.ts";
import { fakeBackend } from "./fake.ts";
import { ollamaBackend } from "./ollama.ts";

/** The backends of the house, by name. */
export const BUILT_IN: Readonly<Record<string, LLMFactory>> = { ollama: ollamaBackend, fake: fakeBackend };

/** Adds them where no plugin does. */
export const addBackends = (backends: Backends): void => {
  for (const [name, factory] of Object.entries(BUILT_IN)) backends.add("@decnet/llm", name, factory);
};
