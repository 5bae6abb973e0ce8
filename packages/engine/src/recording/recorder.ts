import type { Clock, FileAction, PlantedCanary, Random, Receipt } from "@decnet/sdk";
import { v5 } from "uuid";
import type { Registry } from "../plugins/registry.ts";
import { sha256 } from "../sha256.ts";
import type { CanaryToken } from "../store/canary-tokens.ts";
import type { Inventory } from "../store/inventory.ts";
import type { Store } from "../store/store.ts";
import { filesOf, payloadOf, type RowsKit, rowsFor, tokenUuid } from "./rows.ts";

/** Remembers what is about to happen, and then what happened. */
export class Recorder {
  readonly #store: Store;
  readonly #inventory: Inventory;
  readonly #registry: Registry;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #intents = new WeakMap<FileAction, string>();

  constructor(store: Store, inventory: Inventory, registry: Registry, clock: Clock, random: Random) {
    this.#store = store;
    this.#inventory = inventory;
    this.#registry = registry;
    this.#clock = clock;
    this.#random = random;
  }

  /** Before the plant: a canary's token, and what the files will be should this process not live to say so. */
  async intend(action: FileAction): Promise<void> {
    const { artifact, decky } = action;
    if (artifact.canary === undefined && !this.#store.durable) return;
    const { canary } = artifact;
    // Before the transaction: it holds the only connection there is.
    const files = rowsFor(action, filesOf(action), await this.#roll(action));
    await this.#store.transaction(async (transaction) => {
      if (canary !== undefined) {
        await this.#store.tokens.add(this.#tokenRow(action, canary), transaction);
      }
      if (!this.#store.durable) return;
      const uuid = v5(`${artifact.file.path} ${artifact.file.mtime}`, decky.uuid);
      this.#intents.set(action, uuid);
      await this.#store.intents.add({ uuid, deckyUuid: decky.uuid, files }, transaction);
    });
  }

  /** After the plant: rows, event and token in one transaction. */
  async record(receipt: Receipt): Promise<void> {
    const { action, success, planted } = receipt;
    // A batch that broke off half-way has planted some of it all the same.
    const rows = rowsFor(action, planted, await this.#roll(action));
    const now = this.#clock.now();
    await this.#store.transaction(async (transaction) => {
      for (const row of rows) await this.#store.files.put(row, transaction);
      await this.#store.events.add(
        {
          decky_uuid: action.decky.uuid,
          kind: "file",
          action: action.action,
          success,
          ts: new Date(now).toISOString(),
          payload: payloadOf(receipt),
        },
        transaction,
      );
      const { canary } = action.artifact;
      if (canary !== undefined) {
        const placed = planted.some(({ path }) => path === action.artifact.file.path);
        await this.#store.tokens.settle(
          canary.settings.token,
          placed ? "planted" : "failed",
          now,
          transaction,
        );
      }
      const intent = this.#intents.get(action);
      if (intent !== undefined) await this.#store.intents.remove(intent, transaction);
    });
    for (const row of rows) this.#inventory.note(row);
  }

  #tokenRow({ artifact: { plan, file }, decky }: FileAction, canary: PlantedCanary): CanaryToken {
    return {
      uuid: tokenUuid(canary, decky),
      callback_token: canary.settings.token,
      kind: canary.kind,
      decky_uuid: decky.uuid,
      content_class: plan.contentClass,
      placement_path: file.path,
      secret_seed: canary.secretSeed,
      content_hash: sha256(file.bytes),
      state: "pending",
      created_at: new Date(this.#clock.now()).toISOString(),
      placed_at: null,
      revoked_at: null,
      created_by: (plan.action === "create" ? plan.orderedBy : undefined) ?? "orchestrator",
      instrumenter: canary.instrumenter ?? null,
      notes: canary.notes,
      recipe: canary.recipe,
    };
  }

  async #roll({ artifact, decky }: FileAction): Promise<RowsKit> {
    const { plan, file } = artifact;
    const inventory = await this.#inventory.of(decky.uuid);
    const atHand = [...inventory.values()].filter(
      ({ editable, contentClass, account, path }) =>
        editable && contentClass === plan.contentClass && account === plan.account.name && path !== file.path,
    ).length;
    return { registry: this.#registry, random: this.#random, now: this.#clock.now(), atHand };
  }
}
