import type { Action, Receipt } from "@decnet/sdk";
import type { Transport } from "../drivers/transport.ts";

/** Carries a file action out over a transport, when the decky is one of its own. */
export const plantOver = async (transport: Transport, action: Action): Promise<Receipt | undefined> => {
  if (action.decky.source !== transport.source) return undefined;
  const { folders, companions, file } = action.artifact;
  return { action, ...(await transport.plant(action.decky, { folders, files: [...companions, file] })) };
};
