import type { Connection } from "./connection.ts";

/** All connections of a server, and which of them could be spared. */
export class ConnectionPool {
  readonly #limit: number;
  /** In the order in which they came, and in which they began to wait. */
  readonly #all = new Set<Connection>();
  readonly #idle = new Set<Connection>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#all.size;
  }

  /** Takes one in. At the limit the one that has waited longest goes, or the oldest when all are busy. */
  add(connection: Connection): void {
    if (this.#all.size >= this.#limit) {
      const [spared] = this.#idle.size > 0 ? this.#idle : this.#all;
      if (spared !== undefined) this.#drop(spared);
    }
    this.#all.add(connection);
  }

  /** It is full, and nobody could be spared who has not begun to ask. */
  get isBusy(): boolean {
    return this.#all.size >= this.#limit && this.#idle.size === 0;
  }

  setIdle(connection: Connection, isIdle: boolean): void {
    this.#idle.delete(connection);
    if (isIdle && this.#all.has(connection)) this.#idle.add(connection);
  }

  remove(connection: Connection): void {
    this.#all.delete(connection);
    this.#idle.delete(connection);
  }

  dropAll(): void {
    for (const connection of this.#all) this.#drop(connection);
  }

  #drop(connection: Connection): void {
    this.remove(connection);
    connection.drop();
  }
}
