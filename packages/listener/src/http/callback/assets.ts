import type { StaticFile } from "../answer/content.ts";

/** A file but for its date, which is each server's own. */
export type Asset = Omit<StaticFile, "modifiedAt">;

const PAGE =
  '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<title></title>\n</head>\n<body>\n</body>\n</html>\n';

/** {@link PAGE} as nginx's gzip filter packs it (measured: nginx 1.22.1, zlib 1.2.13). */
const PACKED_PAGE = Buffer.from(
  "H4sIAAAAAAAEA7NRdPF3DokMcFXIKMnNseOygVGpiSlAXm5qSaJCckZiUXFqia1SaUmaroUSULgksyQn1c5GH0Jz2ehnQJQn5adU" +
    "AqX1YTTEMAD/GAwjZAAAAA==",
  "base64",
);

/** A pixel without a colour, made with zlib 1.2.13 at level 9. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=",
  "base64",
);

/** A white pixel, made with libjpeg-turbo 2.1.5 (`cjpeg -quality 75 -optimize`). */
const JPEG = Buffer.from(
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAx" +
    "NDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAB//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAI" +
    "AQEAAD8Af3//2Q==",
  "base64",
);

const html: Asset = { type: "text/html", bytes: Buffer.from(PAGE), gzip: PACKED_PAGE };
const jpeg: Asset = { type: "image/jpeg", bytes: JPEG };

/** What stands behind a callback's address by the extension of its name; the types are those of Debian's mime.types. */
export const ASSETS: Readonly<Record<string, Asset>> = {
  html,
  htm: html,
  jpg: jpeg,
  jpeg,
  png: { type: "image/png", bytes: PNG },
  css: { type: "text/css", bytes: Buffer.from("body{margin:0}\nimg{border:0}\n") },
  js: { type: "application/javascript", bytes: Buffer.from('(function () {\n  "use strict";\n})();\n') },
  svg: {
    type: "image/svg+xml",
    bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>\n'),
  },
};
