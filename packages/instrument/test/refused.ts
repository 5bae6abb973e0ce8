import assert from "node:assert/strict";
import { type CanarySettings, isDecnetError } from "@decnet/sdk";
import { instrument } from "../src/index.ts";
import { SETTINGS } from "./settings.ts";

/** The code with which a document is refused; fails when it is armed. */
export const refusalOf = async (
  bytes: Uint8Array | string,
  name: string,
  settings: CanarySettings = SETTINGS,
): Promise<string> => {
  try {
    const armed = await instrument({ bytes: Buffer.from(bytes), name }, settings);
    assert.fail(`${name} was armed as ${armed.instrumenter}`);
  } catch (error) {
    if (!isDecnetError(error)) throw error;
    assert.equal(error.path, name);
    assert.ok(error.message.length > 10);
    return error.code;
  }
};
