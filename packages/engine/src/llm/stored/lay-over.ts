import { DecnetError } from "@decnet/sdk";
import type { LoadedConfig } from "../../config/load-config.ts";
import { type Choice, chosenModel } from "../choice.ts";
import { openKey } from "./seal-key.ts";
import type { StoredLlm } from "./stored-settings.ts";

/** The variable that the key of the store is derived from. */
export const SECRET_KEY = "DECNET_SECRET_KEY";

const keyOf = async ({ sealedKey }: StoredLlm, { secret }: LoadedConfig): Promise<string | undefined> => {
  if (sealedKey === undefined) return undefined;
  const passphrase = secret(SECRET_KEY);
  if (passphrase !== undefined) return openKey(sealedKey, passphrase);
  throw new DecnetError({
    code: "DN_LLM_KEY",
    message: "the stored key cannot be decrypted: DECNET_SECRET_KEY is not set",
    path: SECRET_KEY,
    hint: "set it as it was when the key was stored",
  });
};

/**
 * The model to ask when stored settings lie over the config's. The command line's word is the last: `--no-llm` asks none,
 * whatever is stored.
 *
 * @throws DecnetError `DN_LLM_KEY`.
 */
export const layOver = async (stored: StoredLlm, config: LoadedConfig): Promise<Choice> => {
  const base = chosenModel(config);
  const { backend = base.backend, model = base.model, timeoutSeconds, host, keepAlive } = stored;
  const isDecided = config.llmFlag === false || (config.llmFlag === true && backend === "off");
  const key = await keyOf(stored, config);
  return {
    ...base,
    backend: isDecided ? base.backend : backend,
    model,
    ...(timeoutSeconds !== undefined && { timeoutMs: timeoutSeconds * 1000 }),
    ...(host !== undefined && { host }),
    ...(keepAlive !== undefined && { keepAlive }),
    ...(key !== undefined && { key }),
  };
};
