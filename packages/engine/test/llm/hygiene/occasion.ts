import {
  type AnyClass,
  asAnyClass,
  type Occasion,
  type Persona,
  type PersonalContext,
  type Plugin,
} from "@decnet/sdk";
import { loadClasses, makeContext, PEOPLE } from "@decnet/sdk/testing";
import draft from "../../../../../plugins/draft/src/index.ts";
import note from "../../../../../plugins/note/src/index.ts";
import script from "../../../../../plugins/script/src/index.ts";
import todo from "../../../../../plugins/todo/src/index.ts";
import type { RegisteredClass } from "../../../src/plugins/registry.ts";

const PLUGINS: Readonly<Record<string, Plugin>> = { note, todo, draft, script } as unknown as Record<
  string,
  Plugin
>;

/** A class of the house as the engine has it. */
export const registeredClass = async (id: string): Promise<RegisteredClass> => {
  const plugin = PLUGINS[id] as Plugin;
  const [contentClass] = await loadClasses(plugin);
  return { plugin: plugin.name, contentClass: asAnyClass(contentClass as never) as AnyClass, options: {} };
};

/** One of the house's people by language. */
export const personOf = (language: string, over: Partial<Persona> = {}): Persona => ({
  ...(PEOPLE.find((one) => one.language === language) as Persona),
  ...over,
});

/** What somebody writes for. */
export const occasionFor = (
  { contentClass }: RegisteredClass,
  path: string,
  persona: Persona,
  previous?: string,
): Occasion => ({
  context: makeContext(contentClass, {
    persona,
    path,
    edits: previous === undefined ? 0 : 1,
  }) as PersonalContext,
  ...(previous !== undefined && { previous }),
});
