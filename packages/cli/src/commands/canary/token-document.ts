import type { CanaryToken, Store } from "@decnet/engine";

const PAGE = 1000;

// What a terminal would obey, and JSON.stringify leaves as it is.
const OBEYED = /[\u007f-\u009f]/g;

const json = (value: unknown): string =>
  JSON.stringify(value).replace(
    OBEYED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

async function* usesOf({ uuid }: Pick<CanaryToken, "uuid">, { triggers }: Store): AsyncGenerator<object> {
  for (let after = 0; ; ) {
    const page = await triggers.ofToken(uuid, { after, limit: PAGE });
    const last = page.at(-1);
    if (last === undefined) return;
    yield* page;
    after = last.id;
  }
}

async function* alertsOf(
  { uuid }: Pick<CanaryToken, "uuid">,
  { alerts, deliveries }: Store,
): AsyncGenerator<object> {
  for (const alert of await alerts.ofToken(uuid))
    yield { ...alert, deliveries: await deliveries.ofAlert(alert.id) };
}

async function* listOf(items: AsyncIterable<object>): AsyncGenerator<string> {
  let between = "[";
  for await (const item of items) {
    yield between + json(item);
    between = ",";
  }
  yield between === "[" ? "[]" : "]";
}

/**
 * All that is known of a token as one JSON document, in pieces: after a flood it would be too long for one string.
 *
 * @param facts of the token itself.
 */
export async function* tokenDocument(
  facts: Pick<CanaryToken, "uuid"> & object,
  store: Store,
): AsyncGenerator<string> {
  yield `${json(facts).slice(0, -1)},"uses":`;
  yield* listOf(usesOf(facts, store));
  yield `,"alerts":`;
  yield* listOf(alertsOf(facts, store));
  yield "}\n";
}
