import { createSocket } from "node:dgram";
import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** Asks again and again, one question at a time. */
export interface Caller {
  /** Resolves when the answer is there. */
  call(what: string): Promise<void>;
  close(): void;
}

/** How long an answer is whose head is there, and whether it is the connection's last; `undefined` before that. */
const headOf = (begun: Buffer): { readonly length: number; readonly isLast: boolean } | undefined => {
  const end = begun.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const head = begun.toString("latin1", 0, end);
  const [, body = "0"] = /\r\ncontent-length: (\d+)/i.exec(head) ?? [];
  return { length: end + 4 + Number(body), isLast: /\r\nconnection: close/i.test(head) };
};

const connected = async (port: number): Promise<Socket> => {
  const socket = connect(port, "127.0.0.1").setNoDelay();
  await once(socket, "connect");
  return socket;
};

const exchange = (socket: Socket, path: string): Promise<{ readonly isLast: boolean }> =>
  new Promise((resolve, reject) => {
    let came = Buffer.alloc(0);
    const onClose = () => reject(new Error("the connection was closed in the middle of an answer"));
    const onData = (chunk: Buffer): void => {
      came = Buffer.concat([came, chunk]);
      const head = headOf(came);
      if (head === undefined || came.length < head.length) return;
      socket.off("data", onData).off("close", onClose);
      resolve(head);
    };
    socket.on("data", onData).once("close", onClose);
    socket.write(`GET ${path} HTTP/1.1\r\nHost: files.example\r\nUser-Agent: bench\r\n\r\n`);
  });

/** Calls over one connection for as long as the server keeps it, then over the next one. */
export const httpCaller = async (port: number): Promise<Caller> => {
  let socket = await connected(port);
  return {
    call: async (path) => {
      const { isLast } = await exchange(socket, path);
      if (!isLast) return;
      socket.destroy();
      socket = await connected(port);
    },
    close: () => void socket.destroy(),
  };
};

const nameBytes = (name: string): Buffer =>
  Buffer.concat([
    ...name.split(".").map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])),
    Buffer.alloc(1),
  ]);

const HEAD = Buffer.from([0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
const TYPE_A_IN = Buffer.from([0, 1, 0, 1]);

/** Asks for A records from one socket. */
export const dnsCaller = async (port: number): Promise<Caller> => {
  const socket = createSocket("udp4");
  socket.connect(port, "127.0.0.1");
  await once(socket, "connect");
  return {
    call: async (name) => {
      const answer = once(socket, "message");
      socket.send(Buffer.concat([HEAD, nameBytes(name), TYPE_A_IN]));
      await answer;
    },
    close: () => void socket.close(),
  };
};
