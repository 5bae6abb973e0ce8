import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SMTPServer } from "smtp-server";
import { test } from "uvu";
import { startChild } from "../fixtures/child.ts";
import { hasTools } from "../fixtures/needs.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";

const script = fileURLToPath(new URL("tls-child.ts", import.meta.url));

/** A certificate for localhost, and the file it is in. */
const makeCertificate = () => {
  const folder = temporaryFolder("tls");
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"];
  const options = ["-x509", "-nodes", "-days", "2", ...curve, ...subject];
  execFileSync("openssl", ["req", ...options, "-keyout", key, "-out", cert], { stdio: "ignore" });
  return { file: cert, key: readFileSync(key), cert: readFileSync(cert) };
};

/** What becomes of a delivery in a process that knows the authority, or does not. */
const deliver = async (kind: string, port: number, authority?: string) => {
  const env = authority === undefined ? {} : { NODE_EXTRA_CA_CERTS: authority };
  const child = startChild(script, [kind, String(port)], env);
  const outcome = await child.next();
  await child.ended();
  return outcome;
};

const web = "a webhook over TLS is told when its certificate is vouched for, and only then";
test(web, async () => {
  if (!hasTools(web, "openssl")) return;
  const { file, key, cert } = makeCertificate();
  const paths: (string | undefined)[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    paths.push(request.url);
    request.resume().on("end", () => response.writeHead(204).end());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  assert.deepEqual(await deliver("https", port, file), { sent: true });
  assert.deepEqual(await deliver("https", port), {
    sent: false,
    why: "its certificate is self-signed (DEPTH_ZERO_SELF_SIGNED_CERT)",
  });
  assert.deepEqual(paths, ["/"]);
  server.close();
  await once(server, "close");
});

for (const [kind, secure] of [
  ["smtps", true],
  ["starttls", false],
] as const) {
  const name = `a mail server over ${kind} is given the password when its certificate is vouched for`;
  test(name, async () => {
    if (!hasTools(name, "openssl")) return;
    const { file, key, cert } = makeCertificate();
    const passwords: (string | null | undefined)[] = [];
    const server = new SMTPServer({
      key,
      cert,
      secure,
      onAuth: ({ password }, _session, done) => {
        passwords.push(password);
        done(null, { user: "me" });
      },
      onData: (stream, _session, done) => void stream.resume().on("end", () => done()),
    });
    server.on("error", () => {});
    const listening = server.listen(0, "127.0.0.1");
    await once(listening, "listening");
    const { port } = listening.address() as AddressInfo;
    assert.deepEqual(await deliver(kind, port, file), { sent: true });
    assert.deepEqual(passwords, ["right"]);
    await new Promise<void>((resolve) => server.close(resolve));
  });
}

test.run();
