import { say } from "../fixtures/child.ts";
import { started } from "../fixtures/started.ts";

const [folder = "", url = ""] = process.argv.slice(2);
const { listener } = await started({
  folder,
  alerts: {
    // Every hit is an alert.
    windowMinutes: 0,
    webhooks: [{ name: "ops", url, allowPrivate: true }],
    retries: { firstSeconds: 0.05, maxSeconds: 0.2 },
  },
});
say({ http: listener.addresses.http });
