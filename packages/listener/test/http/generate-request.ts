import type { Random } from "@decnet/sdk";
import { PAGE_ETAG, TOKEN, ZONE } from "./listener.ts";

const METHODS = [
  "GET",
  "GET",
  "GET",
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "OPTIONS",
  "DELETE",
  "TRACE",
  "CONNECT",
  "PROPFIND",
  "get",
  "G-T",
  "_X",
  "PRI",
];
const PATHS = [
  "/",
  "/",
  "/",
  "/index.nginx-debian.html",
  "/x",
  "/../etc/passwd",
  "/a/../",
  "/a/./b//c",
  "/%2e%2e/",
  "/%2e%2e%2fx",
  "/a%00",
  "/%zz",
  "/%4",
  "/a%2f..%2f",
  "//",
  "/.",
  "/..",
  "/...",
  "/?q=1",
  "/x?y#z",
  "/#a",
  "/a#b?c",
  "/%23",
  "/%3f",
  "/index.html",
  "/\xe9\xff",
  "/a b",
  "*",
  "x",
  "",
  "http://a/",
  "http://a",
  "HTTP://a:80/x",
  "http://[::1]:8/",
  "http://[::1",
  "http:///x",
  "http://a?b",
  "http://a..b/",
  "ftp+x://a/../b",
  "http:/a",
  "/index.nginx-debian.html/",
  "/a\\..\\b",
  "/+",
  "/a.b/c.d",
  "/%2F",
  "/%5c",
  "/a%20b",
  "/./index.nginx-debian.html",
  "/x/../index.nginx-debian.html",
];
const CALLBACK_PATHS = [
  `/c/${TOKEN}`,
  `/c/${TOKEN}/`,
  `/c/${TOKEN}/logo.png`,
  `/c/${TOKEN}/style.css`,
  `/c/${TOKEN}/a.js`,
  `/c/${TOKEN}/a.SVG`,
  `/c/${TOKEN}/a.html`,
  `/c/${TOKEN}/a.gif`,
  `/c/${TOKEN}/r.git/info/refs?service=git-upload-pack`,
  `/c/${TOKEN}/report.pdf`,
  `/c/${TOKEN.toUpperCase()}/x.jpg`,
  `//c/%6b3vq7m2xhr5tz4wbn6dy3cgfae/a.htm`,
  `/c/${TOKEN}a`,
  `/c/short`,
  `/C/${TOKEN}`,
  `/c/${TOKEN}.png`,
  `/x/../c/${TOKEN}/y`,
  `/c/${TOKEN}/b.git`,
];
const VERSIONS = [
  "HTTP/1.1",
  "HTTP/1.1",
  "HTTP/1.1",
  "HTTP/1.1",
  "HTTP/1.0",
  "HTTP/1.0",
  "HTTP/2.0",
  "HTTP/1.2",
  "HTTP/0.9",
  "HTTP/1",
  "HTTP/11.1",
  "HTTP/1.999",
  "HTTP/1.0001",
  "HTTP/1.1000",
  "http/1.1",
  "",
  "HTTP/ 1.1",
];
const ENDS = [
  ["\r\n", 60],
  ["\n", 3],
  ["\r\r\n", 1],
  ["\r", 1],
  [" \r\n", 3],
] as const;
const MTIME = "Mon, 04 Mar 2024 09:41:07 GMT";
const ETAG = PAGE_ETAG;
const FIELDS: readonly (readonly [name: string, values: readonly string[]])[] = [
  [
    "Host",
    ["a", "a:80", "", " ", "a b", "A.", ".", "a..b", ":80", "[::1]:80", "[", "a/b", "\xff", "a:b:c", ".:8.0"],
  ],
  ["Connection", ["close", "keep-alive", "Close, x", "upgrade", "xkeep-alivex", ""]],
  [
    "Content-Length",
    [
      "0",
      "3",
      "10",
      "-1",
      "+1",
      "1x",
      "",
      "99999999999999999999",
      "1048576",
      "1048577",
      "9223372036854775807",
    ],
  ],
  ["Transfer-Encoding", ["chunked", "Chunked", "gzip", "gzip, chunked", "identity", ""]],
  ["Expect", ["100-continue", "100-Continue", "x"]],
  [
    "User-Agent",
    [
      "curl/8",
      "Mozilla/4.0 (compatible; MSIE 6.0; Windows)",
      "Mozilla/4.0 (compatible; MSIE 6.0; SV1)",
      "Chrome/1",
      "MSIE 7",
      "MSIE 5.5 Opera",
      "Gecko/1 Chrome/2",
    ],
  ],
  [
    "Accept-Encoding",
    [
      "gzip",
      "gzip, deflate",
      "deflate, gzip;q=0",
      "gzip;q=0.5",
      "gzip ;q=1",
      "x-gzip",
      "xgzipgzip",
      "*",
      "GZIP",
      "gzip;q=1.1",
      "gzip;q=0.001",
      "gzip;x",
      "gzip; q=",
      "gzip;q=0.0005",
    ],
  ],
  ["Via", ["1.1 x", ""]],
  [
    "Range",
    [
      "bytes=0-0",
      "bytes=-5",
      "bytes=600-",
      "bytes=615-",
      "bytes=0-1,3-4",
      "bytes=0-,0-",
      "bytes= 1 - 2 ",
      "BYTES=1-2",
      "bytes=2-1",
      "bytes=a",
      "bytes=1-2,",
      "bytes=-0",
      "bytes=-999",
      "bytes=99999999999999999999-",
      "lines=1-2",
      "bytes=",
      "bytes=0-99999",
    ],
  ],
  ["If-Range", [ETAG, '"x"', MTIME, "x", `W/${ETAG}`, "Mon, 04 Mar 2024 09:41:08 GMT"]],
  [
    "If-Modified-Since",
    [
      MTIME,
      "Monday, 04-Mar-24 09:41:07 GMT",
      "Mon Mar  4 09:41:07 2024",
      "Mon, 04 Mar 2024 09:41:08 GMT",
      "x",
      "",
      "Mon, 28 Sep 1970 06:00:00 GMT",
    ],
  ],
  [
    "If-Unmodified-Since",
    [
      MTIME,
      "Mon, 04 Mar 2023 09:41:07 GMT",
      "x",
      "Tue, 05 Mar 2030 00:00:00 GMT",
      "Wed, 31 Feb 2030 00:00:00 GMT",
    ],
  ],
  ["If-Match", [ETAG, "*", '"x"', `"x", ${ETAG}`, `W/${ETAG}`, ""]],
  ["If-None-Match", [ETAG, "*", '"x"', `"x" , ${ETAG} `, `W/${ETAG}`, `${ETAG}x`, ""]],
  ["Authorization", ["Basic dTpw", "Basic", "Bearer x", "Basic !!!"]],
  ["X_Under", ["1"]],
  ["X-Thing", ["a\tb", "\t", "  spaced  ", "a\0b", "\x01", "a\rb"]],
  ["Bad Name", ["1"]],
  [" Folded", ["1"]],
  ["\xe9", ["1"]],
  ["Cookie", ["a=b"]],
  ["X-Forwarded-For", ["192.0.2.9"]],
  ["Keep-Alive", ["300"]],
];
const CHUNKED = [
  "0\r\n\r\n",
  "3\r\nabc\r\n0\r\n\r\n",
  "3;x=y\r\nabc\r\n0\r\nT: x\r\n\r\n",
  "3\nabc\n0\n\n",
  "zz\r\n",
  "3\r\nabcd\r\n",
  "ffffffffffffffff\r\n",
  "7fffffffffffffff\r\n",
  "0003\r\nabc\r\n0;a\r\n\r\n",
  "3 \r\nabc\r\n",
  "",
  "3\r\nab",
  "0\r\nx\r\ry\r\n",
];

const fieldLine = (random: Random): string => {
  const [name, values] = random.pick(FIELDS);
  const spelled = random.bool(0.1) ? name.toLowerCase() : name;
  const colon = random.weighted([
    [": ", 60],
    [":", 6],
    [" : ", 1],
    ["", 1],
    [":   ", 3],
  ] as const);
  return `${spelled}${colon}${random.pick(values)}${random.weighted(ENDS)}`;
};

const bodyFor = (head: string, random: Random): string => {
  if (/chunked/i.test(head)) return random.pick(CHUNKED);
  const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
  const sent = random.weighted([
    [length, 6],
    [0, 1],
    [length + 2, 1],
    [Math.max(0, length - 1), 1],
  ] as const);
  return "b".repeat(Math.min(sent, 5000));
};

const one = (random: Random): string => {
  const path = random.bool(0.35) ? random.pick(CALLBACK_PATHS) : random.pick(PATHS);
  const space = (): string =>
    random.weighted([
      [" ", 90],
      ["  ", 3],
      ["\t", 1],
      ["", 1],
    ] as const);
  const line = `${random.pick(METHODS)}${space()}${path}${space()}${random.bool(0.85) ? "HTTP/1.1" : random.pick(VERSIONS)}${random.weighted(ENDS)}`;
  const host = random.bool(0.93) ? `Host: ${random.pick(["a", "a", "a", `${TOKEN}.${ZONE}x`])}\r\n` : "";
  const fields = Array.from(
    {
      length: random.weighted([
        [0, 3],
        [1, 4],
        [2, 4],
        [4, 1],
      ] as const),
    },
    () => fieldLine(random),
  );
  const head = `${random.bool(0.05) ? "\r\n" : ""}${line}${host}${fields.join("")}${random.bool(0.96) ? "\r\n" : ""}`;
  return head + bodyFor(head, random);
};

const NOISE = [
  "\0",
  "\r",
  "\n",
  "\r\n",
  " ",
  "\t",
  ":",
  "/",
  "%",
  "?",
  "#",
  "\x7f",
  "\x80",
  "\xff",
  "..",
  "_",
  "0",
  "A",
];

const mutate = (text: string, random: Random): string => {
  const at = random.int(0, text.length);
  return random.weighted<() => string>([
    [() => text.slice(0, at) + random.pick(NOISE) + text.slice(at), 4],
    [() => text.slice(0, at) + text.slice(at + random.int(1, 3)), 3],
    [() => text.slice(0, at), 1],
    [() => text.slice(0, at) + text.slice(random.int(0, at)), 1],
    [() => text.slice(0, at) + random.pick(NOISE) + text.slice(at + 1), 4],
  ])();
};

/**
 * One to four requests in one breath, most of them nearly good, in latin1.
 *
 * @param random the same stream gives the same request.
 */
export const generateRequest = (random: Random): string => {
  const requests = Array.from(
    {
      length: random.weighted([
        [1, 8],
        [2, 2],
        [4, 1],
      ] as const),
    },
    () => one(random),
  );
  let text = requests.join("");
  const changes = random.weighted([
    [0, 6],
    [1, 3],
    [3, 1],
  ] as const);
  for (let change = 0; change < changes; change++) text = mutate(text, random);
  return text;
};

const EDGES = [
  1, 100, 1000, 1020, 1023, 1024, 1025, 2000, 4095, 4096, 7000, 8000, 8150, 8185, 8191, 8192, 8193, 8200,
  9000, 16_384,
];

/** Requests about as large as nginx's buffers: long lines, many lines, bodies with another request behind them. */
export const generateLarge = (random: Random): string => {
  const size = (): number => Math.max(0, random.pick(EDGES) + random.int(-12, 12));
  const requests = Array.from(
    {
      length: random.weighted([
        [1, 4],
        [2, 2],
        [3, 1],
      ] as const),
    },
    () => {
      const blank = random.bool(0.1) ? "\r\n".repeat(random.int(1, 700)) : "";
      const path = random.bool(0.3) ? `/${"a".repeat(size())}` : "/";
      const fields = Array.from(
        { length: random.int(0, 7) },
        (_, nth) => `X-${nth}: ${"v".repeat(size())}\r\n`,
      );
      const length = random.bool(0.3) ? size() : 0;
      const isChunked = random.bool(0.3);
      const body = isChunked
        ? `${length.toString(16)}\r\n${"b".repeat(length)}\r\n0\r\n\r\n`
        : "b".repeat(length);
      const framing = isChunked ? "Transfer-Encoding: chunked" : `Content-Length: ${length}`;
      return `${blank}${random.pick(["GET", "HEAD", "POST"])} ${path} HTTP/1.1\r\nHost: a\r\n${framing}\r\n${fields.join("")}\r\n${length > 0 ? body : isChunked ? "0\r\n\r\n" : ""}`;
    },
  );
  return requests.join("");
};
