import assert from "node:assert/strict";
import { test } from "uvu";
import { Dialogue } from "./dialogue.ts";
import { startListener, type TestListener } from "./listener.ts";
import { hasTool } from "./needs.ts";
import { type RealNginx, startNginx } from "./real-nginx.ts";
import { talk, talkUntilClosed } from "./talk.ts";

const GET = "GET / HTTP/1.1\r\nHost: a\r\n";
const PAGE_END = /<\/html>\r?\n$/;
const withoutDate = (answer: string): string => answer.replace(/^Date: .*$/gm, "Date: *");

if (hasTool("who hangs up", "nginx", "-v")) {
  let nginx: RealNginx;
  let ours: TestListener;
  test.before(async () => {
    nginx = await startNginx();
    ours = await startListener();
  });
  test.after(async () => {
    await nginx.stop();
    await ours.close();
  });

  const CLOSED: readonly (readonly [name: string, request: string])[] = [
    ["Connection: close", `${GET}Connection: close\r\n\r\n`],
    ["HTTP/1.0", "GET / HTTP/1.0\r\n\r\n"],
    ["HTTP/0.9", "GET /\r\n"],
    ["a bad method", "get / HTTP/1.1\r\nHost: a\r\n\r\n"],
    ["a bad method's first byte", "\x16"],
    ["a bad version's first digit", "GET / HTTP/2"],
    ["a bad field's first byte", `${GET}Bad N`],
    ["the second host's line", `${GET}Host: b\r\n`],
    ["a bad escape, before any field", "GET /%zz HTTP/1.1\r\n"],
    ["no host", "GET / HTTP/1.1\r\n\r\n"],
    ["a request line too long, without an end", `GET /${"a".repeat(9000)}`],
    ["a field too long, without an end", `${GET}X: ${"v".repeat(9000)}`],
    ["too many fields, without an end", `${GET}${`X: ${"v".repeat(1000)}\r\n`.repeat(34)}`],
    ["a failed condition", `${GET}If-Match: "x"\r\n\r\n`],
    ["an unknown coding", `${GET}Transfer-Encoding: gzip\r\n\r\n`],
    ["TRACE", "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n"],
    ["bad chunks", `${GET}Transfer-Encoding: chunked\r\n\r\nx`],
    ["bad chunks to a refused method", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nx"],
    ["a body that ends on a closing connection", "POST / HTTP/1.0\r\nContent-Length: 3\r\n\r\nabc"],
  ];
  for (const [name, request] of CLOSED)
    test(`both hang up by themselves: ${name}`, async () => {
      const [theirs, mine] = await Promise.all(
        [nginx.port, ours.port].map((port) => talkUntilClosed(port, request)),
      );
      assert.equal(withoutDate(String(mine?.bytes)), withoutDate(String(theirs?.bytes)));
      assert.match(String(mine?.bytes), /<\/html>\r?\n$/);
    });

  test("both hang up after the thousandth request", async () => {
    const request = "GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n".repeat(1002);
    const [theirs, mine] = await Promise.all([nginx.port, ours.port].map((port) => talk(port, request)));
    assert.equal(withoutDate(String(mine?.bytes)), withoutDate(String(theirs?.bytes)));
    assert.equal(String(mine?.bytes).match(/^Connection: keep-alive/gm)?.length, 999);
    assert.equal(String(mine?.bytes).match(/^Connection: close/gm)?.length, 1);
  });

  test("both answer before the body is here, throw it away, and listen on", async () => {
    const scripts = [nginx.port, ours.port].map(async (port) => {
      const client = await Dialogue.open(port);
      await client.say("PUT /nothing HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\nab");
      const early = await client.hear(PAGE_END);
      await client.say("cd");
      await client.say(`ef${GET}\r\n`);
      const page = await client.hear(PAGE_END);
      await client.say("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab");
      const refused = await client.hear(PAGE_END);
      await client.say("c\r\n0\r\n\r\nHEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
      const head = await client.hear(/\r\n\r\n$/);
      await client.say("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab");
      const last = await client.hear(PAGE_END);
      await client.say("!!!!");
      return withoutDate([early, page, refused, head, last, await client.hearTheEnd()].join("|"));
    });
    const [theirs, mine] = await Promise.all(scripts);
    assert.equal(mine, theirs);
  });

  test("both answer a request that comes byte by byte", async () => {
    const request = `\r\n${GET}X_Y: z\r\nUser-Agent: curl\r\n\r\n`;
    const scripts = [nginx.port, ours.port].map(async (port) => {
      const client = await Dialogue.open(port);
      for (const byte of request) await client.say(byte);
      const page = await client.hear(PAGE_END);
      client.hangUp();
      return withoutDate(page);
    });
    const [theirs, mine] = await Promise.all(scripts);
    assert.equal(mine, theirs);
  });
}

test.run();
