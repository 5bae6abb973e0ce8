import { type AnyClass, BRAND } from "@decnet/sdk";
import { refuse } from "./refuse.ts";

const MEBIBYTE = 1 << 20;

/** No class may plant more in one file, whatever it declares. */
export const ENGINE_MAX_BYTES = 16 * MEBIBYTE;

/** How many bytes a file of a class may have. */
export const sizeLimit = ({ file }: Pick<AnyClass, "file">): number =>
  Math.min(file?.maxBytes ?? MEBIBYTE, ENGINE_MAX_BYTES);

/** What is checked: a class's answer, before anything is written. */
export interface Answer {
  readonly path: string;
  readonly body: unknown;
  /** The operator's own names, which may stand in a body whatever they contain. */
  readonly allowed: readonly string[];
}

/**
 * Holds a body against the rules for every write.
 *
 * @throws DecnetError `DN_ARTIFACT_BODY`, `DN_ARTIFACT_SIZE`, `DN_ARTIFACT_BRAND`, naming the plugin.
 */
export const checkBody = (
  { path, body, allowed }: Answer,
  contentClass: AnyClass,
  plugin: string,
): Uint8Array => {
  const { id } = contentClass;
  if (typeof body !== "string" && !(body instanceof Uint8Array)) {
    refuse(
      "DN_ARTIFACT_BODY",
      plugin,
      path,
      `class ${id} wrote ${typeof body}, not text or bytes`,
      "mend the class's body",
    );
  }
  const bytes = typeof body === "string" ? Buffer.from(body) : (body as Uint8Array);
  const limit = sizeLimit(contentClass);
  if (bytes.length > limit) {
    refuse(
      "DN_ARTIFACT_SIZE",
      plugin,
      path,
      `class ${id} wrote ${bytes.length} bytes, ${limit} are allowed`,
      "write less, or declare file.maxBytes",
    );
  }
  const text = allowed.reduce(
    (rest, name) => rest.replaceAll(name, ""),
    Buffer.from(bytes).toString("latin1"),
  );
  const brand = BRAND.exec(text)?.[0];
  if (brand !== undefined) {
    refuse(
      "DN_ARTIFACT_BRAND",
      plugin,
      path,
      `class ${id} wrote "${brand}"`,
      "nothing planted may name what this is",
    );
  }
  return bytes;
};
