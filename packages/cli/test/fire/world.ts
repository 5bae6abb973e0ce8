import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import {
  type CanaryToken,
  loadConfig,
  type OpenedEngine,
  openEngine,
  realPace,
  type Store,
} from "@decnet/engine";
import { PEOPLE } from "@decnet/sdk/testing";
import { fileWith, folder, startDecnet } from "../fixtures/decnet.ts";

/** What the webhook was told. */
export interface Told {
  readonly token_id: string;
  readonly kind: string;
  readonly src_ip: string;
  readonly user_agent?: string;
  readonly request_path?: string;
  readonly dns_qname?: string;
}

/** A decky with a listener that hears its canaries, and somebody who is told. */
export interface World {
  /** The decky's root. */
  readonly root: string;
  readonly told: readonly Told[];
  readonly store: Store;
  /** Logins of people who work there. */
  readonly logins: readonly string[];
  plant(contentClass: string, login: string | undefined): Promise<CanaryToken>;
  /** Resolves when somebody was told of this token in this way. */
  toldOf(token: CanaryToken, kind: string): Promise<Told>;
  end(): Promise<void>;
}

const CANARIES = ["docx", "pdf", "mysql-dump", "aws-creds", "env-file", "git-config", "ssh-key", "honeydoc"];

const receiver = async () => {
  const told: Told[] = [];
  const waiting = new Set<() => void>();
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    told.push(JSON.parse(Buffer.concat(parts).toString("utf8")) as Told);
    response.writeHead(204).end();
    for (const wake of waiting) wake();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const find = (tokenId: string, kind: string) =>
    told.find((one) => one.token_id === tokenId && one.kind === kind);
  const toldOf = ({ uuid }: CanaryToken, kind: string): Promise<Told> =>
    new Promise((resolve) => {
      const look = () => {
        const found = find(uuid, kind);
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  const { port } = server.address() as AddressInfo;
  return { told, toldOf, url: `http://127.0.0.1:${port}/alerts`, close: () => server.close() };
};

const listening = async (config: string) => {
  const listener = startDecnet(["canary", "--config", config]);
  for await (const _ of listener.child.stderr) if (/listening/.test(listener.output.stderr)) break;
  return listener;
};

const planter = async (config: string): Promise<OpenedEngine> => {
  const opened = await openEngine({
    config: await loadConfig({ cwd: folder, env: {}, file: config, fallback: {} }),
    pace: realPace,
    pluginFolders: [fileURLToPath(new URL("../../", import.meta.url))],
    onProblem: ({ code, message }) => console.log(`${code} ${message}`),
    asIs: true,
  });
  await opened.engine.start();
  return opened;
};

/** Everything from the planter to the one who is told, on the standard ports of a network of its own. */
export const openWorld = async (): Promise<World> => {
  const { told, toldOf, url, close } = await receiver();
  const config = fileWith(
    "fire.json",
    JSON.stringify({
      dataDir: "fire",
      personas: PEOPLE,
      plugins: Object.fromEntries(CANARIES.map((name) => [`@decnet/plugin-canary-${name}`, true])),
      fleet: { local: { deckies: [{ name: "one" }] } },
      canary: {
        httpBase: "http://127.0.0.1",
        dnsZone: "cdn.northgate.test",
        listener: {
          http: { port: 80 },
          dns: { port: 53, addresses: { v4: ["127.0.0.1"] } },
          mysql: { port: 3306 },
        },
        alerts: { webhooks: [{ name: "soc", url, allowPrivate: true }] },
      },
    }),
  );
  const listener = await listening(config);
  const opened = await planter(config);
  const [decky] = opened.engine.info.deckies();
  if (decky === undefined) throw new Error("no decky was made");
  const { accounts } = await opened.fleet.facts(decky);
  const logins = PEOPLE.flatMap(({ name }) => accounts.find(({ fullName }) => fullName === name)?.name ?? []);
  return {
    root: decky.ref,
    told,
    store: opened.store,
    logins,
    plant: async (contentClass, account) => {
      const before = new Set((await opened.store.tokens.all()).map(({ uuid }) => uuid));
      const outcome = await opened.canaries.plant(
        { decky: "one", orderedBy: "test", ...(account !== undefined && { account }) },
        contentClass,
      );
      const token = (await opened.store.tokens.all()).find(({ uuid }) => !before.has(uuid));
      if (token === undefined || outcome.status !== "done")
        throw new Error(
          `${contentClass} was not planted: ${"why" in outcome ? outcome.why : outcome.status}`,
        );
      return token;
    },
    toldOf,
    end: async () => {
      await opened.engine.stop();
      await opened.close();
      listener.child.kill("SIGTERM");
      await listener.ended;
      close();
    },
  };
};
