import { Store } from "@decnet/engine";
import { type ConfigOptions, configFor } from "../../open.ts";

/** Looks something up in the store alone: the fleet is not asked. */
export const withStore = async <T>(
  options: ConfigOptions,
  work: (store: Store) => Promise<T>,
): Promise<T> => {
  const { storeFile } = await configFor(options);
  const store = await Store.open({ client: "sqlite", filename: storeFile });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};
