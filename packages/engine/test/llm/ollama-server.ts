import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server was asked. */
export interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: {
    readonly model?: string;
    readonly prompt?: string;
    readonly system?: string;
    readonly stream?: boolean;
    readonly keep_alive?: string;
    readonly options?: Readonly<Record<string, unknown>>;
    readonly messages?: readonly { readonly role: string; readonly content: string }[];
  };
}

/** How it answers a question. */
export type Answer =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "hang" }
  | { readonly kind: "hangMidway"; readonly text: string }
  | { readonly kind: "status"; readonly status: number; readonly body: string }
  | { readonly kind: "brokenMidway"; readonly text: string }
  | { readonly kind: "cutMidway"; readonly text: string }
  | { readonly kind: "endless" };

/** A server that speaks Ollama's API (docs.ollama.com/api), as the test has it answer. */
export interface OllamaServer {
  readonly host: string;
  readonly asked: Asked[];
  /** Decides the answer to each question; may be changed while it runs. */
  answer: (asked: Asked) => Answer;
  /** Resolves once a client has gone away before its answer was done. */
  readonly abandoned: () => Promise<void>;
  close(): Promise<void>;
}

const PIECE = 7;
const MODELS = ["llama3.1:latest", "qwen3:8b"];

const readBody = async (request: IncomingMessage): Promise<Asked["body"]> => {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text === "" ? {} : (JSON.parse(text) as Asked["body"]);
};

const json = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(value));
};

const piecesOf = (text: string): string[] => text.match(new RegExp(`[^]{1,${PIECE}}`, "g")) ?? [];

const reply = (response: ServerResponse, path: string, asked: Asked, answer: Answer): void => {
  const model = asked.body.model ?? "";
  const isChat = path === "/api/chat";
  const said = (text: string) =>
    isChat ? { message: { role: "assistant", content: text } } : { response: text };
  const part = (text: string, done: boolean) => ({
    model,
    created_at: "2026-11-18T11:00:00Z",
    ...said(text),
    done,
  });
  if (answer.kind === "hang") return;
  if (answer.kind === "status") {
    response.writeHead(answer.status, { "content-type": "application/json" });
    response.end(answer.body);
    return;
  }
  if (asked.body.stream === false && answer.kind === "text") {
    json(response, 200, { ...part(answer.text, true), done_reason: "stop", eval_count: 9 });
    return;
  }
  response.writeHead(200, { "content-type": "application/x-ndjson" });
  const write = (text: string) => response.write(`${JSON.stringify(part(text, false))}\n`);
  if (answer.kind === "endless") {
    const pour = () => {
      while (!response.destroyed && write("and so on ".repeat(50)));
    };
    response.on("drain", pour);
    pour();
    return;
  }
  for (const piece of piecesOf(answer.text)) write(piece);
  if (answer.kind === "hangMidway") return;
  if (answer.kind === "brokenMidway") response.end('{"model":"llama3.1","respon\n{"model":');
  else if (answer.kind === "cutMidway") response.destroy();
  else response.end(`${JSON.stringify({ ...part("", true), done_reason: "stop", eval_count: 9 })}\n`);
};

/** Starts one on a free port of this machine. */
export const ollamaServer = async (answer: OllamaServer["answer"]): Promise<OllamaServer> => {
  const asked: Asked[] = [];
  let left = () => {};
  const gone = new Promise<void>((resolve) => {
    left = resolve;
  });
  const server = createServer(async (request, response) => {
    const path = request.url ?? "";
    const body = await readBody(request);
    if (path === "/api/tags") {
      json(response, 200, { models: MODELS.map((name) => ({ name, model: name, size: 1 })) });
      return;
    }
    if (path === "/api/show") {
      json(response, MODELS.includes(`${body.model}:latest`) ? 200 : 404, { details: { family: "llama" } });
      return;
    }
    const question: Asked = { path, authorization: request.headers.authorization, body };
    asked.push(question);
    response.on("close", () => {
      if (!response.writableFinished) left();
    });
    reply(response, path, question, self.answer(question));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const self: OllamaServer = {
    host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer,
    abandoned: () => gone,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return self;
};
