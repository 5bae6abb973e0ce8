import { API_VERSION, type Decky, definePlugin, type Plugin, toMs } from "@decnet/sdk";
import { crontabOf, jobsWith } from "../composing/crontab.ts";
import type { Services } from "../services.ts";

/** Looks at every decky that is new, so that its neighbours can name it, and keeps in mind what we change in its crontabs. */
export const learnPlugin = ({ fleet, problem }: Services): Plugin =>
  definePlugin({
    name: "@decnet/learn",
    apiVersion: API_VERSION,
    setup: ({ hooks }) => {
      let seen: readonly Decky[] = [];
      hooks.discover.tapPromise({ name: "learn", stage: 50 }, async (deckies) => {
        if (deckies === seen) return deckies;
        for (const error of await fleet.learn(deckies)) problem(error.toRecord());
        seen = deckies;
        return deckies;
      });
      hooks.record.tapPromise("learn", async ({ action, planted }) => {
        const { decky, artifact } = action;
        const { account } = artifact.plan;
        const crontab = planted.find(({ path }) => path === crontabOf(account));
        if (crontab === undefined) return;
        const text = Buffer.from(crontab.bytes).toString("utf8");
        await fleet.amend(decky, (facts) => ({
          ...facts,
          crontab: jobsWith(facts.crontab, account.name, text, toMs(crontab.mtime)),
        }));
      });
    },
  });
