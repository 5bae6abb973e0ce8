import { spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { existsSync, readFileSync, watch, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";

/** A message as rsyslog understood it. */
export type Understood = Readonly<Record<string, string>>;

/** Debian's rsyslog on loopback. */
export interface Rsyslog {
  readonly tcp: number;
  readonly udp: number;
  next(): Promise<Understood>;
  stop(): Promise<void>;
}

const freeUdpPort = async (): Promise<number> => {
  const socket = createSocket("udp4").bind(0, "127.0.0.1");
  await once(socket, "listening");
  const { port } = socket.address();
  socket.close();
  return port;
};

const configFor = (udp: number, portFile: string, out: string) => `
module(load="imtcp")
module(load="imudp")
input(type="imudp" address="127.0.0.1" port="${udp}")
input(type="imtcp" address="127.0.0.1" port="0" listenPortFileName="${portFile}")
template(name="all" type="list" option.jsonf="on") {
  property(outname="pri" name="pri-text" format="jsonf")
  property(outname="time" name="timereported" dateFormat="rfc3339" format="jsonf")
  property(outname="host" name="hostname" format="jsonf")
  property(outname="app" name="app-name" format="jsonf")
  property(outname="msgid" name="msgid" format="jsonf")
  property(outname="data" name="structured-data" format="jsonf")
  property(outname="msg" name="msg" format="jsonf")
}
action(type="omfile" file="${out}" template="all")
`;

/** The port is known a moment before somebody listens there. */
const untilOpen = async (port: number): Promise<void> => {
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const isOpen = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isOpen) return;
  }
};

const understoodIn = (file: string): Understood[] =>
  (existsSync(file) ? readFileSync(file, "utf8") : "")
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line))
    .filter(({ app }) => app === "decnet");

/** Starts it, and waits until it listens. */
export const startRsyslog = async (): Promise<Rsyslog> => {
  const folder = temporaryFolder("rsyslog");
  const [config, portFile, out] = ["conf", "port", "out"].map((file) => join(folder, file)) as [
    string,
    string,
    string,
  ];
  const udp = await freeUdpPort();
  writeFileSync(config, configFor(udp, portFile, out));
  const changes = watch(folder);
  const child = spawn("rsyslogd", ["-n", "-f", config, "-i", join(folder, "pid")], { stdio: "inherit" });
  process.once("exit", () => child.kill("SIGKILL"));
  while (!existsSync(portFile) || readFileSync(portFile, "utf8") === "") await once(changes, "change");
  const tcp = Number(readFileSync(portFile, "utf8"));
  await untilOpen(tcp);
  let read = 0;
  return {
    tcp,
    udp,
    next: async () => {
      for (;;) {
        const message = understoodIn(out)[read];
        if (message !== undefined) {
          read++;
          return message;
        }
        await once(changes, "change");
      }
    },
    stop: async () => {
      changes.close();
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
};
