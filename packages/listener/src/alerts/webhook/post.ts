import { once } from "node:events";
import { type IncomingMessage, type RequestOptions, request } from "node:http";
import type { Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { Destination } from "../net/addresses-of.ts";
import { inTime } from "../net/in-time.ts";
import { openSocket } from "../net/open-socket.ts";
import { type Outcome, SENT } from "../sink.ts";
import { retryAfter } from "./retry-after.ts";

/** What is posted, and where. */
export interface Post {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string;
  readonly allowPrivate: boolean;
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = { "http:": 80, "https:": 443 };
// An answer that goes on for longer is none of a webhook's.
const LONGEST_ANSWER = 1 << 20;

const destinationOf = ({ url, allowPrivate }: Post): Destination => ({
  host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
  port: url.port === "" ? (DEFAULT_PORTS[url.protocol] ?? 0) : Number(url.port),
  allowPrivate,
});

/** A connection on which a request can be made. */
const openFor = async (post: Post, signal: AbortSignal): Promise<Socket> => {
  const destination = destinationOf(post);
  const socket = await openSocket(destination, signal);
  if (post.url.protocol !== "https:") return socket;
  const secure = connectTls({ socket, servername: destination.host, ALPNProtocols: ["http/1.1"] });
  try {
    await inTime(once(secure, "secureConnect"), signal);
    return secure;
  } catch (error) {
    secure.destroy();
    throw error;
  }
};

/** Makes a request, and reads its answer to the end. */
const exchange = (options: RequestOptions, body: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request(options, (answer) => {
      let length = 0;
      answer.on("data", (chunk: Buffer) => {
        length += chunk.length;
        if (length > LONGEST_ANSWER) answer.destroy(new Error("the answer never ends"));
      });
      answer.on("error", reject).on("end", () => resolve(answer));
    })
      .on("error", reject)
      .end(body);
  });

const outcomeOf = ({ statusCode = 0, headers }: IncomingMessage): Outcome => {
  if (statusCode >= 200 && statusCode < 300) return SENT;
  const waitMs = retryAfter(headers["retry-after"]);
  const isElsewhere = statusCode >= 300 && statusCode < 400;
  return {
    sent: false,
    why: `it answered ${statusCode}${isElsewhere ? ", and redirections are not followed" : ""}`,
    ...(waitMs !== undefined && { waitMs }),
  };
};

const basic = ({ username, password }: URL): string =>
  `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString("base64")}`;

/** Posts JSON. Redirections are not followed: they could lead anywhere. */
export const post = async (what: Post, signal: AbortSignal): Promise<Outcome> => {
  const { url, headers, body } = what;
  const socket = await openFor(what, signal);
  try {
    const answer = await exchange(
      {
        method: "POST",
        createConnection: () => socket,
        path: `${url.pathname}${url.search}`,
        headers: {
          host: url.host,
          ...(url.username !== "" && { authorization: basic(url) }),
          "user-agent": "alerts/1",
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          ...headers,
          connection: "close",
        },
        signal,
      },
      body,
    );
    return outcomeOf(answer);
  } finally {
    socket.destroy();
  }
};
