import assert from "node:assert/strict";
import { test } from "uvu";
import { ollamaBackend } from "../../src/llm/backends/ollama.ts";
import { type Answer, type OllamaServer, ollamaServer } from "./ollama-server.ts";

const never = new AbortController().signal;
const printed: unknown[] = [];
for (const method of ["log", "warn", "error"] as const)
  console[method] = (...said) => void printed.push(said);

const withServer = async (answer: Answer, work: (server: OllamaServer) => Promise<void>): Promise<void> => {
  const server = await ollamaServer(() => answer);
  try {
    await work(server);
  } finally {
    await server.close();
  }
};

const backend = ({ host }: Pick<OllamaServer, "host">, more: object = {}) =>
  ollamaBackend({ model: "llama3.1", host, options: {}, ...more });
const ask = (maxChars = 10_000, signal = never) => ({
  system: "be brief",
  prompt: "a note",
  maxChars,
  signal,
});

test("asks with everything it was given, and puts the pieces together", async () => {
  await withServer({ kind: "text", text: "call Ana about the über-backup\n" }, async (server) => {
    const settings = { keepAlive: "10m", options: { temperature: 0.8 }, key: "s3cret-key" };
    const answer = await backend(server, settings).generate(ask());
    assert.deepEqual(answer, { text: "call Ana about the über-backup\n", model: "llama3.1" });
    const [asked] = server.asked;
    assert.equal(asked?.path, "/api/generate");
    assert.equal(asked?.authorization, "Bearer s3cret-key");
    const { stream, keep_alive, options, prompt, system } = asked?.body ?? {};
    assert.deepEqual(
      { stream, keep_alive, options, prompt, system },
      {
        stream: true,
        keep_alive: "10m",
        options: { temperature: 0.8 },
        prompt: "a note",
        system: "be brief",
      },
    );
  });
});

const failures: readonly (readonly [string, Answer, string, RegExp])[] = [
  [
    "a server error",
    { kind: "status", status: 500, body: '{"error":"out of memory"}' },
    "error",
    /500: out of memory/,
  ],
  [
    "a missing model",
    { kind: "status", status: 404, body: '{"error":"model \\"llama3.1\\" not found"}' },
    "error",
    /404: model/,
  ],
  [
    "a proxy's page",
    { kind: "status", status: 502, body: `<html>${"x".repeat(90_000)}</html>` },
    "error",
    /502: <html>/,
  ],
  ["broken JSON mid-stream", { kind: "brokenMidway", text: "call Ana" }, "error", /broken JSON/],
  ["an endless stream", { kind: "endless" }, "too-long", /more than 10000 characters/],
];
for (const [name, answer, reason, message] of failures) {
  test(`${name} is an error that says so`, async () => {
    await withServer(answer, async (server) => {
      await assert.rejects(backend(server).generate(ask()), (error: Error & { reason: string }) => {
        assert.equal(error.reason, reason);
        assert.match(error.message, message);
        assert.ok(error.message.length < 300);
        return true;
      });
    });
  });
}

test("a connection that is cut is an error", async () => {
  await withServer({ kind: "cutMidway", text: "call Ana about" }, async (server) => {
    await assert.rejects(backend(server).generate(ask()));
  });
});

test("nobody listening is an error that says so", async () => {
  const server = await ollamaServer(() => ({ kind: "hang" }));
  await server.close();
  await assert.rejects(backend(server).generate(ask()), {
    reason: "unreachable",
    message: "nothing listens there",
  });
});

for (const answer of [{ kind: "hang" }, { kind: "hangMidway", text: "call" }] as const) {
  test(`aborting ends the request itself (${answer.kind})`, async () => {
    await withServer(answer, async (server) => {
      const controller = new AbortController();
      const call = backend(server).generate(ask(10_000, controller.signal));
      const failed = assert.rejects(call);
      while (server.asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
      controller.abort(new Error("too late"));
      await failed;
      await server.abandoned();
    });
  });
}

test("looks around: there, without the model, and not there at all", async () => {
  const server = await ollamaServer(() => ({ kind: "hang" }));
  assert.equal((await backend(server).check(never)).ok, true);
  assert.equal((await backend(server, { model: "qwen3:8b" }).check(never)).ok, true);
  const missing = await backend(server, { model: "mistral" }).check(never);
  assert.equal(missing.mend, "ollama pull mistral");
  assert.match(missing.found, /has no model mistral/);
  await server.close();
  const away = await backend(server).check(never);
  assert.deepEqual([away.ok, away.mend], [false, "ollama serve"]);
});

test("a password in the address is never told, and no address is refused", async () => {
  const { found } = await backend({ host: "http://ops:s3cret@127.0.0.1:9" }).check(never);
  assert.doesNotMatch(found, /s3cret|ops/);
  assert.throws(() => backend({ host: "http://" }), { code: "DN_CONFIG_LLM" });
});

test("the client prints nothing", () => {
  assert.deepEqual(printed, []);
});

test.run();
