import { EventEmitter, once } from "node:events";
import { join } from "node:path";
import { Store } from "@decnet/engine";

/**
 * Holds the right to write to a listener's store from a second connection, as another process does; resolves, when it is held, to
 * what lets it go.
 */
export const writeLock = async (folder: string): Promise<() => Promise<void>> => {
  const other = await Store.open({ client: "sqlite", filename: join(folder, "store.sqlite") });
  const news = new EventEmitter();
  const held = once(news, "held");
  const letGo = once(news, "let go");
  const transaction = other.transaction(async (knex) => {
    await other.alerts.claim(knex);
    news.emit("held");
    await letGo;
  });
  await held;
  return async () => {
    news.emit("let go");
    await transaction;
    await other.close();
  };
};
