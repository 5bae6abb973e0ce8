import { isUtf8 } from "node:buffer";
import { refusal } from "../refusal.ts";
import { type TextView, textView } from "../text/text-view.ts";

const ENCODING = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/;

// With a byte order mark of UTF-16 the declaration does not count.
const wide = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/**
 * The view of an XML document.
 *
 * @throws DecnetError `DN_INSTRUMENT_CORRUPT` when the bytes are not in the encoding that it declares.
 */
export const xmlView = (bytes: Uint8Array, name: string): TextView => {
  const view = textView(bytes);
  const encoding = view === undefined ? undefined : (ENCODING.exec(view.source)?.[1] ?? "UTF-8");
  if (view === undefined || (/^utf-?8$/i.test(encoding ?? "") && !wide(bytes) && !isUtf8(bytes)))
    throw refusal("corrupt", `${name} is not in the encoding that it declares`);
  return view;
};
