import { type DecnetErrorRecord, isDecnetError } from "@decnet/sdk";
import type { LoadedConfig } from "../config/load-config.ts";
import { type OpenedEngine, openEngine } from "../open-engine.ts";
import type { Pace } from "../pace.ts";
import { People } from "../personas/people.ts";

/** What was looked at, and how it is. */
export interface Examined {
  readonly part: "config" | "store" | "plugins" | "fleet" | "personas" | "canary" | "llm";
  readonly ok: boolean;
  /** One sentence. */
  readonly found: string;
  /** How to mend it. */
  readonly mend?: string;
}

/** What an examination needs. */
export interface Examination {
  readonly config: LoadedConfig;
  readonly pace: Pace;
  readonly pluginFolders: readonly string[];
}

// With one person alone there is nobody to write of.
const FEWEST_PEOPLE = 2;

const bad = (part: Examined["part"], { message, hint }: DecnetErrorRecord): Examined => ({
  part,
  ok: false,
  found: message,
  ...(hint !== undefined && { mend: hint }),
});

const fleetOf = async ({ engine, fleet }: OpenedEngine): Promise<readonly Examined[]> => {
  const deckies = engine.info.deckies();
  if (deckies.length === 0)
    return [{ part: "fleet", ok: false, found: "no decky runs", mend: "see fleet in the config" }];
  const lost: Examined[] = [];
  for (const decky of deckies) {
    try {
      await fleet.facts(decky);
    } catch (error) {
      if (!isDecnetError(error)) throw error;
      lost.push(bad("fleet", error.toRecord()));
    }
  }
  const reached = deckies.length - lost.length;
  return [
    { part: "fleet", ok: lost.length === 0, found: `${reached} of ${deckies.length} deckies answer` },
    ...lost,
  ];
};

const personasOf = (config: LoadedConfig, { engine }: OpenedEngine): readonly Examined[] => {
  const told: DecnetErrorRecord[] = [];
  const people = new People({ global: config.personaPool, topologies: config.topologies }, (problem) =>
    told.push(problem),
  );
  const pools = new Set(engine.info.deckies().map((decky) => people.of(decky)));
  const fewest = Math.min(...[...pools].map((pool) => pool.length));
  const count = [...pools].reduce((sum, pool) => sum + pool.length, 0);
  const ok = pools.size === 0 || fewest >= FEWEST_PEOPLE;
  return [
    {
      part: "personas",
      ok,
      found: `${count} people`,
      ...(!ok && { mend: "see personas in docs/configuration.md" }),
    },
    ...told.map((problem) => bad("personas", problem)),
  ];
};

// What is missing is told when the engine opens.
const canaryOf = ({ canary }: LoadedConfig, told: readonly DecnetErrorRecord[]): readonly Examined[] => {
  if (told.some(({ code }) => /^DN_CANARY/.test(code))) return [];
  const address = canary.httpBase ?? Object.values(canary.httpBases)[0] ?? canary.dnsZone;
  return [
    {
      part: "canary",
      ok: true,
      found: address === undefined ? "no class calls home" : `calls home to ${address}`,
    },
  ];
};

const llmOf = async ({ voices }: OpenedEngine): Promise<readonly Examined[]> => {
  await voices.refresh();
  const found = await voices.check();
  return [{ part: "llm", ...(found ?? { ok: true, found: "off: templates write everything" }) }];
};

const PARTS: readonly (readonly [RegExp, Examined["part"]])[] = [
  [/^DN_CANARY/, "canary"],
  [/^DN_(?:DECKY|DOCKER|LOCAL|FLEET)/, "fleet"],
  [/^DN_STORE/, "store"],
  [/^DN_LLM|^DN_CONFIG_LLM/, "llm"],
];

const partOf = ({ code }: DecnetErrorRecord): Examined["part"] =>
  PARTS.find(([pattern]) => pattern.test(code))?.[1] ?? "plugins";

/**
 * Looks at everything a worker needs, as it would find it now; starts an engine for it, and does nothing on the deckies.
 *
 * @throws DecnetError only for a config, plugin or fleet with which no engine can be opened.
 */
export const examine = async ({ config, pace, pluginFolders }: Examination): Promise<readonly Examined[]> => {
  const told: DecnetErrorRecord[] = [];
  const opened = await openEngine({
    config,
    pace,
    pluginFolders,
    dryRun: true,
    onProblem: (problem) => told.push(problem),
  });
  try {
    await opened.engine.start();
    const { synthetic_files: files = 0 } = await opened.store.counts();
    const classes = opened.host.registry.all().length;
    const parts = [
      { part: "config", ok: true, found: config.file ?? "built-in defaults" },
      { part: "store", ok: true, found: `${config.storeFile}, ${files} files` },
      { part: "plugins", ok: classes > 0, found: `${opened.plugins.length} plugins, ${classes} classes` },
      ...(await fleetOf(opened)),
      ...personasOf(config, opened),
      ...canaryOf(config, told),
      ...(await llmOf(opened)),
    ] as const;
    const known = new Set(["DN_LLM_UNREADY"]);
    const others = told.filter(({ code }) => !known.has(code) && !/^DN_PERSONA/.test(code));
    return [...parts, ...others.map((problem) => bad(partOf(problem), problem))];
  } finally {
    await opened.engine.stop();
    await opened.close();
  }
};
