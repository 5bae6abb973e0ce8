import type { Script, Workshop } from "../scripts/script.ts";
import { slotsOf } from "../world/world.ts";
import type { Change, Part } from "./part.ts";

/** The change that brings a script. */
export const scriptId = ({ theme }: Script): string => `script:${theme.id}`;

/** A script, and what is done to it over time. */
export const scriptPart = (script: Script, folder: string, { world }: Workshop): Part => {
  const { theme, file, stem, what, changes } = script;
  const random = world.random.fork("changes", theme.id);
  const id = scriptId(script);
  const slots = { ...slotsOf(world, random), host: script.facts("host"), script: file, what };
  const steps = theme.steps.map((step): Change => {
    const [before, after] = changes.get(step) ?? ["", ""];
    return {
      id: `${id}:${step}`,
      needs: [id],
      weight: 2,
      says: {
        grammar: world.phrases.steps,
        start: step,
        slots: { ...slots, ...slotsOf(world, random.fork(step)), host: slots.host, before, after },
      },
      scope: stem,
    };
  });
  return {
    files: [
      {
        path: `${folder}${file}`,
        isExecutable: theme.tongue !== "sql",
        write: (made) => (made.has(id) ? script.write((step) => made.has(`${id}:${step}`)) : undefined),
      },
    ],
    changes: [
      {
        id,
        needs: [],
        weight: 5,
        says: { grammar: world.phrases.commits, start: "addScript", slots },
      },
      ...steps,
    ],
  };
};
