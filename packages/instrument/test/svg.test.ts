import assert from "node:assert/strict";
import { test } from "uvu";
import { instrument } from "../src/index.ts";
import { refusalOf } from "./refused.ts";
import { ADDRESS, BRAND_WORDS, SETTINGS } from "./settings.ts";

const IMAGE = new RegExp(
  `<(?:\\w+:)?image x="[-\\d.]+" y="[-\\d.]+" width="24" height="24" href="${ADDRESS}/[\\w-]+\\.png"/>`,
);

const arm = async (drawing: string | Uint8Array) => {
  const { bytes } = await instrument({ bytes: Buffer.from(drawing), name: "plan.svg" }, SETTINGS);
  return Buffer.from(bytes).toString();
};

const NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"';

test("one picture is put at the end, and every other byte stays", async () => {
  const drawing = `<?xml version="1.0"?>\r\n<!-- Ünter -->\n<svg ${NAMESPACE} viewBox="-10 20.5 300 200">\n<text>a &lt; b é</text>\n</svg>\n`;
  const armed = await arm(drawing);
  assert.match(armed, /\n<image x="-10" y="20.5" [^>]+><\/svg>\n$/);
  assert.equal(armed.replace(IMAGE, ""), drawing);
  assert.doesNotMatch(armed, BRAND_WORDS);
});

test("prefixes, an empty root, a document type with entities, comments and CDATA are understood", async () => {
  const drawings = [
    '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:g/></s:svg>',
    `<svg ${NAMESPACE}/>`,
    `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd" [ <!ENTITY ns "http://www.w3.org/2000/svg"> <!-- ]> ' --> ]><svg xmlns="&ns;"></svg>`,
    `<svg ${NAMESPACE}><style><![CDATA[ a > b { } ]]></style><!-- </svg> --></svg>`,
  ];
  for (const drawing of drawings) {
    const armed = await arm(drawing);
    assert.match(armed, IMAGE, drawing);
    if (!drawing.endsWith(`${NAMESPACE}/>`)) assert.equal(armed.replace(IMAGE, ""), drawing);
  }
  assert.match(await arm(drawings[0] ?? ""), /<s:image [^>]+><\/s:svg>$/);
  assert.match(await arm(drawings[1] ?? ""), /^<svg [^>]+><image [^>]+><\/svg>$/);
});

test("UTF-16 is understood", async () => {
  const bytes = Buffer.from(
    `\ufeff<?xml version="1.0" encoding="UTF-16"?><svg ${NAMESPACE}>é</svg>`,
    "utf16le",
  );
  const armed = await instrument({ bytes, name: "plan.svg" }, SETTINGS);
  assert.match(Buffer.from(armed.bytes).toString("utf16le"), IMAGE);
});

test("placeholders are filled", async () => {
  assert.ok(
    (await arm(`<svg ${NAMESPACE}><a href="{{CANARY_URL}}"/></svg>`)).includes(`<a href="${ADDRESS}"/>`),
  );
});

test("what no browser draws is refused", async () => {
  const bodies = [
    "<svg><g/></svg>",
    `<svg ${NAMESPACE}><g></svg>`,
    `<svg ${NAMESPACE}>`,
    `<svg ${NAMESPACE}><g a="1" a="2"/></svg>`,
    `<svg ${NAMESPACE}><x:g/></svg>`,
    `<svg ${NAMESPACE}><g a=1/></svg>`,
    `<svg ${NAMESPACE}>&nbsp;</svg>`,
    `<svg ${NAMESPACE}>a & b</svg>`,
    `<svg ${NAMESPACE}/><svg/>`,
    `<svg ${NAMESPACE}/>text`,
    `<svg ${NAMESPACE}><!-- a -- b --></svg>`,
    `<svg ${NAMESPACE}><![CDATA[ </svg>`,
  ];
  for (const body of bodies) assert.equal(await refusalOf(body, "plan.svg"), "DN_INSTRUMENT_CORRUPT", body);
  const latin = Buffer.from(`<svg ${NAMESPACE}>\xe9</svg>`, "latin1");
  assert.equal(await refusalOf(latin, "plan.svg"), "DN_INSTRUMENT_CORRUPT");
});

test.run();
