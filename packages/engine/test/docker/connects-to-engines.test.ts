import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Compile } from "typebox/compile";
import { test } from "uvu";
import { connect, endpoint } from "../../src/drivers/docker/connect.ts";
import { DockerSettingsSchema, limitsOf } from "../../src/drivers/docker/settings.ts";

const folder = mkdtempSync(join(tmpdir(), "pem-"));
const pem = (name: string): string => {
  const path = join(folder, `${name}.pem`);
  writeFileSync(path, name);
  return path;
};
test.after(() => rmSync(folder, { recursive: true }));

const reached = (settings: Parameters<typeof endpoint>[0], env: NodeJS.ProcessEnv = {}) => {
  const { protocol, host, port, socketPath } = endpoint(settings, env);
  return { protocol, host, port, socketPath };
};

const dialled = (settings: Parameters<typeof connect>[0]) => {
  const { socketPath, host } = connect(settings).modem as { socketPath?: string; host?: string };
  return [socketPath, host];
};

test("a socket in the settings wins over DOCKER_HOST", () => {
  const before = process.env.DOCKER_HOST;
  process.env.DOCKER_HOST = "tcp://192.0.2.7:2375";
  try {
    assert.deepEqual(dialled({ socketPath: "/run/other.sock" }), ["/run/other.sock", undefined]);
    assert.deepEqual(dialled({}), [undefined, "192.0.2.7"]);
  } finally {
    if (before === undefined) delete process.env.DOCKER_HOST;
    else process.env.DOCKER_HOST = before;
  }
});

test("addresses of every kind", () => {
  assert.deepEqual(reached({ host: "unix:///run/d.sock" }), {
    protocol: "http",
    host: undefined,
    port: undefined,
    socketPath: "/run/d.sock",
  });
  assert.deepEqual(reached({ host: "tcp://192.0.2.7" }), {
    protocol: "http",
    host: "192.0.2.7",
    port: "2375",
    socketPath: undefined,
  });
  assert.equal(reached({ host: "tcp://192.0.2.7:2376" }).protocol, "https");
  assert.deepEqual(reached({ host: "https://engine.example.test" }), {
    protocol: "https",
    host: "engine.example.test",
    port: "2376",
    socketPath: undefined,
  });
});

test("certificates are read, and mean TLS", () => {
  const options = endpoint(
    { host: "tcp://192.0.2.7:4243", ca: pem("ca"), cert: pem("cert"), key: pem("key") },
    {},
  );
  assert.equal(options.protocol, "https");
  assert.deepEqual([options.ca, options.cert, options.key].map(String), ["ca", "cert", "key"]);
});

test("ssh goes by the agent, or by a key", () => {
  const byAgent = endpoint({ host: "ssh://ops@192.0.2.7:2222" }, { SSH_AUTH_SOCK: "/run/agent" });
  assert.deepEqual(
    [byAgent.protocol, byAgent.host, byAgent.port, byAgent.username, byAgent.sshOptions],
    ["ssh", "192.0.2.7", "2222", "ops", { agent: "/run/agent" }],
  );
  const byKey = endpoint({ host: "ssh://ops@192.0.2.7", key: pem("id") }, {});
  assert.equal(String(byKey.sshOptions?.privateKey), "id");
});

test("what cannot be used is an error of the house", () => {
  assert.throws(() => connect({ host: "tcp://192.0.2.7", ca: "/nonexistent/ca.pem" }), {
    code: "DN_DOCKER_SETTINGS",
  });
  assert.throws(() => connect({ host: "tcp://" }), { code: "DN_DOCKER_SETTINGS" });
});

test("settings are checked, and have limits of their own", () => {
  const settings = Compile(DockerSettingsSchema);
  assert.ok(settings.Check({}));
  assert.ok(settings.Check({ host: "ssh://ops@192.0.2.7", timeoutMs: 5000, concurrency: 8 }));
  for (const bad of [{ host: "192.0.2.7" }, { socket: "/x" }, { concurrency: 0 }, { timeoutMs: 1 }])
    assert.ok(!settings.Check(bad), JSON.stringify(bad));
  assert.deepEqual(limitsOf({}), { timeoutMs: 10_000, concurrency: 4 });
  assert.deepEqual(limitsOf({ timeoutMs: 500, concurrency: 1 }), { timeoutMs: 500, concurrency: 1 });
});

test.run();
