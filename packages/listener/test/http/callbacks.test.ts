import assert from "node:assert/strict";
import { test } from "uvu";
import type { HttpSettings } from "../../src/http/index.ts";
import { type TestListener, TOKEN, withListener, ZONE } from "./listener.ts";
import { talk } from "./talk.ts";

const OTHER = "zzzzzzzzzzzzzzzzzzzzzzzzzz";

const listening = (script: (ours: TestListener) => Promise<void>, settings: Partial<HttpSettings> = {}) =>
  withListener(async (ours) => {
    await script(ours);
    assert.deepEqual(ours.problems, []);
  }, settings);

const answerOf = async (ours: TestListener, request: string): Promise<string> =>
  (await talk(ours.port, request)).bytes.toString("latin1");
const withoutDate = (answer: string): string => answer.replace(/^Date: .*\r\n/gm, "");

test(
  "a hit tells all of its request",
  listening(async (ours) => {
    const before = Date.now();
    await answerOf(
      ours,
      `GET //c/${TOKEN.toUpperCase()}/%61.gif?x=1 HTTP/1.1\r\nHost: files.example.com:8088\r\nUser-Agent: curl/7.88.1\r\nX_Odd: \xe9\r\nAccept: */*\r\nAccept: b\r\n\r\n`,
    );
    const [hit, ...more] = ours.hits;
    assert.equal(more.length, 0);
    assert.ok(hit !== undefined && hit.at >= before && hit.at <= Date.now() && hit.srcPort > 0);
    assert.deepEqual(
      { ...hit, at: 0, srcPort: 0 },
      {
        token: TOKEN,
        at: 0,
        srcIp: "127.0.0.1",
        srcPort: 0,
        method: "GET",
        target: `//c/${TOKEN.toUpperCase()}/%61.gif?x=1`,
        host: "files.example.com:8088",
        userAgent: "curl/7.88.1",
        headers: [
          ["Host", "files.example.com:8088"],
          ["User-Agent", "curl/7.88.1"],
          ["X_Odd", "\xe9"],
          ["Accept", "*/*"],
          ["Accept", "b"],
        ],
      },
    );
  }),
);

test(
  "any method and any path below a token is a hit, and nothing else is",
  listening(async (ours) => {
    const hits = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "DELETE", "PROPFIND", "TRACE", "CONNECT", "X-Y"];
    for (const method of hits)
      await answerOf(ours, `${method} /c/${TOKEN}/any/thing HTTP/1.1\r\nHost: a\r\n\r\n`);
    assert.deepEqual(
      ours.hits.map(({ method }) => method),
      hits,
    );
    for (const path of [
      "/",
      "/c/",
      `/c/${TOKEN.slice(1)}`,
      `/c/${TOKEN}a`,
      `/c/${TOKEN.slice(1)}1`,
      `/x/c/${TOKEN}`,
      `/?/c/${TOKEN}`,
      `/c%00/${TOKEN}`,
    ])
      await answerOf(ours, `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`);
    assert.equal(ours.hits.length, hits.length);
  }),
);

test(
  "a request that nginx refuses is a hit if it names a token",
  listening(async (ours) => {
    const refused = [
      `GET /c/${TOKEN} HTTP/1.1\r\n\r\n`,
      `GET /c/${TOKEN}/%zz HTTP/1.1\r\nHost: a\r\n\r\n`,
      `GET /c/${TOKEN} HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n`,
      `GET /c/${TOKEN} HTTP/1.1\r\nHost: a\r\nX: ${"v".repeat(40_000)}\r\n\r\n`,
    ];
    for (const request of refused) assert.match(await answerOf(ours, request), /^HTTP\/1\.1 400 /);
    assert.equal(ours.hits.length, refused.length);
  }),
);

test(
  "a client that goes away in the midst of its head has named its token",
  listening(async (ours) => {
    assert.equal(await answerOf(ours, `GET /c/${TOKEN} HTTP/1.1\r\nHost: a\r\nAuthor`), "");
    await ours.hitsReach(1);
    assert.deepEqual(ours.hits[0]?.headers, [["Host", "a"]]);
  }),
);

test(
  "below the operator's prefixes, and only there",
  listening(
    async (ours) => {
      assert.match(await answerOf(ours, `GET /static/c/${TOKEN} HTTP/1.0\r\n\r\n`), /image\/gif/);
      assert.match(await answerOf(ours, `GET /c/${TOKEN} HTTP/1.0\r\n\r\n`), /^HTTP\/1\.1 404 /);
      assert.match(await answerOf(ours, `GET /git/c/${TOKEN} HTTP/1.0\r\n\r\n`), /image\/gif/);
      assert.match(await answerOf(ours, `GET /static/git/c/${TOKEN} HTTP/1.0\r\n\r\n`), /^HTTP\/1\.1 404 /);
      assert.equal(ours.hits.length, 2);
    },
    { pathPrefixes: ["/static/", "/git"] },
  ),
);

const HOSTS: readonly (readonly [host: string, isHit: boolean])[] = [
  [`${TOKEN}.${ZONE}`, true],
  [`${TOKEN.toUpperCase()}.CDN.Example.COM`, true],
  [`db.${TOKEN}.${ZONE}:8088`, true],
  [`${TOKEN}.eu.${ZONE}.`, true],
  [ZONE, false],
  [`www.${ZONE}`, false],
  [`${TOKEN}.example.org`, false],
  [`${TOKEN}.x${ZONE}`, false],
  [`${TOKEN}a.${ZONE}`, false],
  [`${TOKEN}`, false],
];
for (const [host, isHit] of HOSTS)
  test(
    `Host: ${host} is ${isHit ? "a" : "no"} hit`,
    listening(async (ours) => {
      const request = `GET /logo.png HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
      assert.match(await answerOf(ours, request), isHit ? /image\/png/ : /^HTTP\/1\.1 404 /);
      assert.equal(ours.hits.length, isHit ? 1 : 0);
      assert.equal(ours.hits[0]?.token, isHit ? TOKEN : undefined);
    }),
  );

test(
  "the host of an absolute target counts, too, and two tokens are two hits",
  listening(async (ours) => {
    await answerOf(ours, `GET http://${TOKEN}.${ZONE}/x HTTP/1.1\r\nHost: a\r\n\r\n`);
    await answerOf(ours, `GET http://${TOKEN}.${ZONE}/c/${OTHER} HTTP/1.1\r\nHost: ${TOKEN}.${ZONE}\r\n\r\n`);
    assert.deepEqual(
      ours.hits.map(({ token }) => token),
      [TOKEN, OTHER, TOKEN],
    );
  }),
);

test(
  "a token's host shows the default page at its front, as any name of this server does",
  listening(async (ours) => {
    const [token, address] = await Promise.all(
      [`${TOKEN}.${ZONE}`, "192.0.2.1"].map((host) =>
        answerOf(ours, `GET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`),
      ),
    );
    assert.equal(withoutDate(token ?? ""), withoutDate(address ?? "-"));
    assert.equal(ours.hits.length, 1);
  }),
);

test(
  "one token is answered as another",
  listening(async (ours) => {
    for (const path of ["", "/a.png", "/a.html", "/r.git/info/refs", "/a.pdf", "/a.css", "/%zz"])
      for (const method of ["GET", "HEAD", "POST", "OPTIONS"]) {
        const [one, other] = await Promise.all(
          [TOKEN, OTHER].map((token) =>
            answerOf(ours, `${method} /c/${token}${path} HTTP/1.1\r\nHost: a\r\n\r\n`),
          ),
        );
        assert.equal(withoutDate(one ?? ""), withoutDate(other ?? "-"));
      }
  }),
);

test(
  "a body comes with its hit, without the framing of its chunks",
  listening(async (ours) => {
    const post = `POST /c/${TOKEN} HTTP/1.1\r\nHost: a\r\n`;
    await answerOf(ours, `${post}Content-Length: 5\r\n\r\nhello`);
    await answerOf(ours, `${post}Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x\r\nlo\r\n0\r\n\r\n`);
    await answerOf(ours, `${post}Content-Length: 50\r\n\r\nhello`);
    await answerOf(ours, `${post}Content-Length: 0\r\n\r\n`);
    assert.deepEqual(
      ours.hits.map(({ body }) => body && Buffer.from(body).toString()),
      ["hello", "hello", "hello", undefined],
    );
  }),
);

test(
  "64 KiB of a body are kept, and the request behind it is answered",
  listening(async (ours) => {
    const body = Buffer.from(Array.from({ length: 300_000 }, (_, nth) => nth % 251));
    const { bytes } = await talk(
      ours.port,
      Buffer.concat([
        Buffer.from(
          `PUT /c/${TOKEN}/bucket/key HTTP/1.1\r\nHost: a\r\nContent-Length: ${body.length}\r\n\r\n`,
        ),
        body,
        Buffer.from("GET / HTTP/1.1\r\nHost: a\r\n\r\n"),
      ]),
    );
    assert.deepEqual(
      [...bytes.toString("latin1").matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => status),
      ["405", "200"],
    );
    assert.equal(ours.hits.length, 1);
    assert.deepEqual(Buffer.from(ours.hits[0]?.body ?? []), body.subarray(0, 65_536));
  }),
);

test.run();
