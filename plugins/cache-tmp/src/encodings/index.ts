import type { Encoding } from "./encoding.ts";
import { json } from "./json.ts";
import { lines } from "./lines.ts";
import { messagePack } from "./message-pack.ts";
import { perl } from "./perl.ts";
import { php } from "./php.ts";
import { pickle } from "./pickle.ts";
import { table } from "./table.ts";

/** How caches are written. */
export const ENCODINGS: readonly Encoding[] = [json, lines, messagePack, perl, php, pickle, table];
