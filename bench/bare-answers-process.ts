// What the benchmark `canary-hits` compares with: plain Node servers that answer and store nothing.
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const BODY = Buffer.alloc(43);
const ADDRESS = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 20, 0, 4, 192, 0, 2, 1]);

const web = createServer((_, response) => response.setHeader("content-type", "image/gif").end(BODY));
web.listen(0, "127.0.0.1");
await once(web, "listening");

const names = createSocket("udp4");
names.on("message", (query, { port, address }) => {
  const answer = Buffer.concat([query, ADDRESS]);
  answer.writeUInt16BE(0x8400, 2);
  answer.writeUInt16BE(1, 6);
  names.send(answer, port, address);
});
names.bind(0, "127.0.0.1");
await once(names, "listening");

process.once("message", () => {
  web.closeAllConnections();
  web.close();
  names.close();
  process.send?.({ stored: 0 });
  process.disconnect();
});
process.send?.({ http: (web.address() as AddressInfo).port, dns: names.address().port });
