import type {
  Action,
  Artifact,
  AuditView,
  BusEvent,
  Candidate,
  Decky,
  DecnetErrorRecord,
  EngineInfo,
  EpochMs,
  Finding,
  Health,
  Occasion,
  Plan,
  Receipt,
  Refusal,
  TickContext,
  Weights,
  Writing,
} from "@decnet/sdk";
import {
  AsyncParallelHook,
  AsyncSeriesBailHook,
  AsyncSeriesHook,
  AsyncSeriesWaterfallHook,
  HookMap,
  SyncBailHook,
  SyncHook,
  SyncWaterfallHook,
} from "tapable";

/** The tapable hooks themselves; plugins get them through a facade that binds their name (see `facade.ts`). */
export const createHooks = () => ({
  start: new AsyncSeriesHook<[EngineInfo]>(["engine"], "start"),
  stop: new AsyncSeriesHook<[EngineInfo]>(["engine"], "stop"),
  discover: new AsyncSeriesWaterfallHook<[readonly Decky[]]>(["deckies"], "discover"),
  gate: new SyncBailHook<[Candidate, EpochMs], boolean>(["candidate", "now"], "gate"),
  weights: new SyncWaterfallHook<[Weights]>(["weights"], "weights"),
  plan: new AsyncSeriesBailHook<[TickContext], Plan>(["context"], "plan"),
  planned: new AsyncSeriesWaterfallHook<[Plan | Refusal, TickContext]>(["plan", "context"], "planned"),
  compose: new AsyncSeriesBailHook<[Plan], Artifact | Refusal>(["plan"], "compose"),
  enrich: new AsyncSeriesWaterfallHook<[Writing, Plan, Occasion]>(["writing", "plan", "occasion"], "enrich"),
  dispatch: new HookMap(
    (kind: string) => new AsyncSeriesBailHook<[Action], Receipt>(["action"], `dispatch.${kind}`),
    "dispatch",
  ),
  record: new AsyncSeriesHook<[Receipt]>(["receipt"], "record"),
  publish: new AsyncParallelHook<[BusEvent]>(["event"], "publish"),
  health: new SyncWaterfallHook<[Health]>(["health"], "health"),
  audit: new AsyncSeriesWaterfallHook<[readonly Finding[], AuditView]>(["findings", "view"], "audit"),
  problem: new SyncHook<[DecnetErrorRecord]>(["problem"], "problem"),
});

/** All hooks of one engine. */
export type EngineHooks = ReturnType<typeof createHooks>;
