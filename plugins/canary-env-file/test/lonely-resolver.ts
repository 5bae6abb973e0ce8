// Runs in a network and mount namespace of its own: the only resolver there is answers here, and writes down what it is asked.
import { execFileSync, spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder = "", program = "", ...args] = process.argv.slice(2);
const HEADER = 12;
const A = 1;

/** The name and the type of a query's only question (RFC 1035, 4.1). */
const questionOf = (query: Buffer) => {
  const labels: string[] = [];
  let at = HEADER;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join("."), type: query.readUInt16BE(at + 1), end: at + 5 };
};

const answerTo = (query: Buffer, { type, end }: ReturnType<typeof questionOf>): Buffer => {
  const found = type === A;
  const header = Buffer.from([...query.subarray(0, 2), 0x81, 0x80, 0, 1, 0, found ? 1 : 0, 0, 0, 0, 0]);
  // A pointer to the question's name, A IN, one minute, 127.0.0.1.
  const record = found ? [0xc0, HEADER, 0, A, 0, 1, 0, 0, 0, 60, 0, 4, 127, 0, 0, 1] : [];
  return Buffer.concat([header, query.subarray(HEADER, end), Buffer.from(record)]);
};

execFileSync("ip", ["link", "set", "lo", "up"]);
const resolv = join(folder, "resolv.conf");
writeFileSync(resolv, "nameserver 127.0.0.1\n");
execFileSync("mount", ["--bind", resolv, "/etc/resolv.conf"]);

const asked = new Set<string>();
const socket = createSocket("udp4", (query, { address, port }) => {
  const question = questionOf(query);
  asked.add(question.name);
  socket.send(answerTo(query, question), port, address);
});
socket.bind(53, "127.0.0.1");
await once(socket, "listening");

const client = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"] });
let said = "";
client.stderr.on("data", (chunk) => (said += chunk));
const [code] = await once(client, "close");
socket.close();
console.log(JSON.stringify({ asked: [...asked], code, said }));
