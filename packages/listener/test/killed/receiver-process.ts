import { say } from "../fixtures/child.ts";
import { startReceiver } from "../fixtures/webhook-receiver.ts";

const { port } = await startReceiver(({ body }) => {
  say({ alert: JSON.parse(body).alert_id });
  return { status: 200 };
}, Number(process.argv[2]));
say({ port });
