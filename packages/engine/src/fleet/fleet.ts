import { type Decky, DecnetError, type HostFacts, isDecnetError } from "@decnet/sdk";
import type { Transport } from "../drivers/transport.ts";
import type { HostDirectory } from "../world/world.ts";
import { deepFreeze } from "./deep-freeze.ts";

/** The deckies of now and the ways to them. */
export class Fleet implements HostDirectory {
  readonly #transports = new Map<string, Transport>();
  readonly #facts = new Map<string, HostFacts>();
  readonly #amended = new Map<string, { readonly read: HostFacts; readonly facts: HostFacts }>();
  readonly #byUuid = new WeakMap<readonly Decky[], ReadonlyMap<string, Decky>>();

  addTransport(transport: Transport): void {
    this.#transports.set(transport.source, transport);
  }

  /**
   * The way to a decky.
   *
   * @throws DecnetError `DN_FLEET_NO_TRANSPORT` when no driver knows its source.
   */
  transportOf(decky: Decky): Transport {
    const transport = this.#transports.get(decky.source);
    if (transport !== undefined) return transport;
    throw new DecnetError({
      code: "DN_FLEET_NO_TRANSPORT",
      message: `no driver reaches ${decky.name}: its source is "${decky.source}"`,
      path: decky.name,
      hint: "the plugin that discovered it must also bring a transport",
    });
  }

  /**
   * What a decky says of itself, deep-frozen; the transport caches it as long as it holds.
   *
   * @throws DecnetError when the decky is out of reach.
   */
  async facts(decky: Decky): Promise<HostFacts> {
    const read = await this.transportOf(decky).facts(decky);
    const amended = this.#amended.get(decky.uuid);
    const facts = amended?.read === read ? amended.facts : read;
    if (this.#facts.get(decky.uuid) !== facts) this.#facts.set(decky.uuid, deepFreeze(facts));
    return facts;
  }

  /** Changes what is known of a decky, after we changed it ourselves; until it is read anew. */
  async amend(decky: Decky, change: (facts: HostFacts) => HostFacts): Promise<void> {
    const facts = deepFreeze(change(await this.facts(decky)));
    this.#amended.set(decky.uuid, { read: await this.transportOf(decky).facts(decky), facts });
    this.#facts.set(decky.uuid, facts);
  }

  known(decky: Decky): HostFacts | undefined {
    return this.#facts.get(decky.uuid);
  }

  /** Looks at every decky that is new; returns what went wrong. */
  async learn(deckies: readonly Decky[]): Promise<readonly DecnetError[]> {
    const unknown = deckies.filter(({ uuid }) => !this.#facts.has(uuid));
    const results = await Promise.allSettled(unknown.map((decky) => this.facts(decky)));
    return results.flatMap((result) => {
      if (result.status === "fulfilled") return [];
      if (isDecnetError(result.reason)) return [result.reason];
      throw result.reason;
    });
  }

  /** A decky of a list by its UUID, without a search each time. */
  find(deckies: readonly Decky[], uuid: string): Decky | undefined {
    let index = this.#byUuid.get(deckies);
    if (index === undefined) {
      index = new Map(deckies.map((decky) => [decky.uuid, decky]));
      this.#byUuid.set(deckies, index);
    }
    return index.get(uuid);
  }
}
