import { ModelError } from "./model-error.ts";

const ERROR_BYTES = 4096;
const CAUSES: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "the name is not known",
  ECONNRESET: "the connection was cut",
  EHOSTUNREACH: "no way leads there",
};

const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";
  return CAUSES[code] ?? (code || "no connection");
};

const readSome = async (response: Response): Promise<string> => {
  let text = "";
  if (response.body === null) return text;
  const decoder = new TextDecoder();
  for await (const chunk of response.body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > ERROR_BYTES) break;
  }
  return text;
};

const messageIn = (body: string): string => {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === "object" && parsed !== null && "error" in parsed) return String(parsed.error);
  } catch {
    // Not every proxy answers in JSON; what it says is shown as it is.
  }
  return body;
};

const shown = (text: string): string => text.replace(/\s+/g, " ").trim().slice(0, 160);

/** Holds a stream of JSON lines against a size, and against the form the client would skip over in silence. */
const checkLines = (maxBytes: number): TransformStream<Uint8Array, Uint8Array> => {
  const decoder = new TextDecoder();
  let bytes = 0;
  let rest = "";
  const check = (line: string): void => {
    if (line.trim() === "") return;
    try {
      JSON.parse(line);
    } catch (cause) {
      throw new ModelError("error", "the server sent broken JSON", cause);
    }
  };
  return new TransformStream({
    transform: (chunk, controller) => {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new ModelError("too-long", `the server sent more than ${maxBytes} bytes`);
      const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) check(line);
      controller.enqueue(chunk);
    },
    flush: () => check(rest + decoder.decode()),
  });
};

/**
 * A `fetch` for the Ollama client, which knows no signal before the first byte, prints what it cannot read to the console
 * and skips broken lines: this one is aborted at any moment, and throws.
 *
 * @throws ModelError `unreachable`, `error` (any status but 2xx, broken JSON), `too-long`.
 */
export const guardedFetch =
  (signal: AbortSignal, maxBytes: number): typeof fetch =>
  async (input, init) => {
    const signals = init?.signal ? [init.signal, signal] : [signal];
    const response = await fetch(input, { ...init, signal: AbortSignal.any(signals) }).catch(
      (error: unknown) => {
        if (signal.aborted) throw error;
        throw new ModelError("unreachable", reasonOf(error), error);
      },
    );
    if (!response.ok) {
      const said = shown(messageIn(await readSome(response)));
      throw new ModelError("error", `HTTP ${response.status}${said === "" ? "" : `: ${said}`}`);
    }
    if (response.body === null) return response;
    return new Response(response.body.pipeThrough(checkLines(maxBytes)), {
      status: response.status,
      headers: response.headers,
    });
  };
