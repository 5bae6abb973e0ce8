import { connect } from "node:net";

/** What a server said. */
export interface Talk {
  readonly bytes: Buffer;
  /** The server did not wait for us to take its answer. */
  readonly wasReset: boolean;
}

/** How much to send, and whether to say that there will be no more. */
interface Speech {
  readonly bytes: Uint8Array | string;
  readonly hangsUp: boolean;
}

const speak = (port: number, { bytes, hangsUp }: Speech): Promise<Talk> =>
  new Promise((resolve, reject) => {
    const heard: Buffer[] = [];
    let wasReset = false;
    const socket = connect({ port, host: "127.0.0.1" });
    socket.on("data", (chunk) => heard.push(chunk));
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNRESET" || error.code === "EPIPE") wasReset = true;
      else reject(error);
    });
    socket.on("close", () => resolve({ bytes: Buffer.concat(heard), wasReset }));
    const sent = typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes;
    if (hangsUp) socket.end(sent);
    else socket.write(sent);
  });

/** Sends bytes, says that there will be no more, and hears what comes until the other side is done, too. */
export const talk = (port: number, bytes: Uint8Array | string): Promise<Talk> =>
  speak(port, { bytes, hangsUp: true });

/** Sends bytes, and hears what comes until the other side hangs up by itself. */
export const talkUntilClosed = (port: number, bytes: Uint8Array | string): Promise<Talk> =>
  speak(port, { bytes, hangsUp: false });
