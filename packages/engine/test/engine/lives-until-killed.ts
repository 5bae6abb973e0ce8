// A worker for `survives-kills.test.ts`: ticks as fast as it can until somebody kills it, and says so after each tick.
import { defineContentClass } from "@decnet/sdk";
import { diary } from "../fixtures/diary.ts";
import { AT_WORK, testEngine } from "../fixtures/test-engine.ts";

const [folder = "", run = "0"] = process.argv.slice(2);

const trap = defineContentClass({
  id: "acme.trap",
  category: "canary",
  callback: "http",
  notes: "fires on use",
  weight: 1,
  namer: ({ account, random }) => `${account.home}/vpn-${random.int(1, 99_999)}.txt`,
  bytes: ({ canary: { token, httpBase } }) => Buffer.from(`${httpBase}/c/${token}\n`),
  capacity: 1000,
});

const opened = await testEngine({
  folder,
  now: AT_WORK + Number(run) * 600_000,
  classes: [diary({ capacity: 1000 }), trap],
  config: {
    weights: {
      actions: { file: 1 },
      file: { create: 60, edit: 40, leaveAlone: 0 },
      categories: { user: 1, system: 0 },
      classes: {},
      canaryProbability: 0.4,
    },
  },
  canary: { httpBase: "https://files.example.test" },
});
const never = new AbortController().signal;
for (;;) {
  await opened.engine.tick();
  process.stdout.write(".");
  await opened.pace.wait(10_000, never);
}
