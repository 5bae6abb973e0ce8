import { DecnetError, type DecnetErrorRecord, messageOf } from "@decnet/sdk";
import type { FileTable } from "../store/synthetic-files.ts";
import { Said } from "./said.ts";

/** Where what models wrote is found. */
export type ModelTexts = Pick<FileTable, "writtenByModels">;

// Five telling lines a text, as notes and lists have them, fill what is kept.
const MOST_TEXTS = 4_000;

/** What models have written up to now, as the files that stand say; told when the store cannot be read, and empty then. */
export const recallSaid = async (
  files: ModelTexts,
  problem: (record: DecnetErrorRecord) => void,
): Promise<Said> => {
  const said = new Said();
  try {
    for (const text of await files.writtenByModels(MOST_TEXTS)) said.add(text);
  } catch (cause) {
    const message = `what models wrote before could not be read: ${messageOf(cause)}`;
    const hint = "until the worker is started again, one may write what stands in a file already";
    problem(new DecnetError({ code: "DN_LLM_FORGOTTEN", message, hint, cause }).toRecord());
  }
  return said;
};
