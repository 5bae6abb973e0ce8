import { type BusEvent, type Clock, type Decky, DecnetError, type PlantedFile, toMs } from "@decnet/sdk";
import { v5 } from "uuid";
import { CRONTABS, jobsWith } from "../composing/crontab.ts";
import type { Services } from "../services.ts";
import { sha256 } from "../sha256.ts";
import type { CanaryToken } from "../store/canary-tokens.ts";
import type { StoredFile } from "../store/synthetic-files.ts";
import type { Lived } from "./live-through.ts";
import type { Past } from "./past.ts";

/** What planting a past needs. */
export interface PlantKit extends Pick<Services, "store" | "inventory" | "fleet"> {
  readonly clock: Clock;
  readonly publish: (event: BusEvent) => void;
}

const asPlanted = (row: StoredFile, file: PlantedFile): StoredFile => ({
  ...row,
  lastModified: file.mtime,
  mode: file.mode,
  uid: file.uid,
  gid: file.gid,
});

/** Those of a past's files that are not on the decky yet: not ours from a first go that was cut off, nor anybody else's. */
const missing = async (decky: Decky, { batch, files }: Lived, kit: PlantKit) => {
  const rows = new Map(files.map((row) => [row.path, row]));
  const known = new Map((await kit.store.files.ofDecky(decky.uuid)).map((row) => [row.path, row]));
  const transport = kit.fleet.transportOf(decky);
  const wanted: PlantedFile[] = [];
  const there: StoredFile[] = [];
  for (const file of batch.files) {
    const row = rows.get(file.path);
    if (row === undefined || known.has(file.path)) continue;
    if ((await transport.stat(decky, file.path)) === undefined) wanted.push(file);
    else if (await isOurs(file, decky, kit)) there.push(row);
  }
  return { wanted, there, rows };
};

const isOurs = async (file: PlantedFile, decky: Decky, { fleet }: PlantKit): Promise<boolean> => {
  const found = await fleet.transportOf(decky).read(decky, file.path);
  return found !== undefined && sha256(found) === sha256(file.bytes);
};

const placed = (token: CanaryToken, ts: string): BusEvent => ({
  topic: `canary.${token.uuid}.placed`,
  payload: {
    token_id: token.uuid,
    decky_id: token.decky_uuid,
    kind: token.kind,
    placement_path: token.placement_path,
    placed_at: ts,
  },
});

/**
 * Plants a past in one go: tokens and an intent first, then the files, then their rows. What a first go that was cut off
 * has left is taken over.
 *
 * @throws DecnetError `DN_PAST_UNPLANTED` when the decky would not have it; what did get there is recorded.
 */
export const plantPast = async (decky: Decky, past: Past, lived: Lived, kit: PlantKit): Promise<void> => {
  const { store, inventory, fleet, clock, publish } = kit;
  const { wanted, there, rows } = await missing(decky, lived, kit);
  const uuid = v5(`past ${past.until}`, decky.uuid);
  const paths = new Set(wanted.map(({ path }) => path));
  const ownTokens = new Set([...rows.values()].map(({ canaryToken }) => canaryToken));
  const tokens = lived.tokens.filter(
    ({ callback_token, state }) => state === "planted" && ownTokens.has(callback_token),
  );
  const kept = new Set((await store.tokens.all()).map(({ callback_token }) => callback_token));
  await store.transaction(async (transaction) => {
    for (const token of tokens)
      if (!kept.has(token.callback_token))
        await store.tokens.add({ ...token, state: "pending", placed_at: null }, transaction);
    await store.intents.remove(uuid, transaction);
    const files = [...rows.values()].filter(({ path }) => paths.has(path));
    await store.intents.add({ uuid, deckyUuid: decky.uuid, files }, transaction);
  });

  const result = await fleet.transportOf(decky).plant(decky, { folders: lived.batch.folders, files: wanted });
  const now = clock.now();
  const ts = new Date(now).toISOString();
  const arrived = [
    ...there,
    ...result.planted.flatMap((file) => {
      const row = rows.get(file.path);
      return row === undefined ? [] : [asPlanted(row, file)];
    }),
  ];
  const reached = new Set(arrived.map(({ canaryToken }) => canaryToken));
  await store.transaction(async (transaction) => {
    for (const row of arrived) await store.files.put(row, transaction);
    for (const { callback_token } of tokens)
      await store.tokens.settle(
        callback_token,
        reached.has(callback_token) ? "planted" : "failed",
        now,
        transaction,
      );
    await store.intents.remove(uuid, transaction);
    await store.events.add(
      {
        decky_uuid: decky.uuid,
        kind: "file",
        action: "file:backfill",
        success: result.success,
        ts,
        payload: {
          decky: decky.name,
          files: arrived.length,
          days: Math.round((past.until - past.from) / 86_400_000),
        },
      },
      transaction,
    );
    if (result.success) await store.deckies.setPast(decky.uuid, { ...past, state: "grown" }, transaction);
  });
  for (const row of arrived) inventory.note(row);
  if (!result.success) {
    throw new DecnetError({
      code: "DN_PAST_UNPLANTED",
      path: decky.name,
      message: `the past of ${decky.name} could not be planted: ${result.why ?? "no reason given"}`,
      hint: "it is tried again in a while",
    });
  }
  for (const token of tokens) if (reached.has(token.callback_token)) publish(placed(token, ts));
  publish({
    topic: `orchestrator.file.${decky.uuid}`,
    payload: {
      kind: "file",
      action: "file:backfill",
      dst_decky_uuid: decky.uuid,
      success: true,
      payload: { decky: decky.name, files: arrived.length },
      ts,
    },
  });
  await readCrontabs(decky, lived.batch.files, fleet);
};

// The facts were read before there was a crontab of ours.
const readCrontabs = async (
  decky: Decky,
  files: readonly PlantedFile[],
  fleet: Services["fleet"],
): Promise<void> => {
  for (const { path, bytes, mtime } of files) {
    if (!path.startsWith(`${CRONTABS}/`)) continue;
    const login = path.slice(CRONTABS.length + 1);
    const text = Buffer.from(bytes).toString("utf8");
    await fleet.amend(decky, (facts) => ({
      ...facts,
      crontab: jobsWith(facts.crontab, login, text, toMs(mtime)),
    }));
  }
};
