import {
  type Account,
  type AnyClass,
  BRAND,
  DEFAULT_FOLDERS,
  DecnetError,
  type HostFacts,
  isInside,
  pathProblem,
} from "@decnet/sdk";

const MEBIBYTE = 1 << 20;

/** No class may plant more in one file, whatever it declares. */
export const ENGINE_MAX_BYTES = 16 * MEBIBYTE;

/** How many bytes a file of a class may have. */
export const sizeLimit = ({ file }: Pick<AnyClass, "file">): number =>
  Math.min(file?.maxBytes ?? MEBIBYTE, ENGINE_MAX_BYTES);

// The `path` column's width; see the first migration.
const STORED_PATH_LENGTH = 700;

/** What is checked: a class's answer, before anything is written. */
export interface Answer {
  readonly path: string;
  readonly body: unknown;
  /** The operator's own names, which may stand in a body whatever they contain. */
  readonly allowed: readonly string[];
}

const refuse = (
  code: `DN_${string}`,
  plugin: string,
  path: unknown,
  message: string,
  hint: string,
): never => {
  throw new DecnetError({ code, plugin, path: String(path).slice(0, 200), message, hint });
};

/**
 * Holds a path against the rules for every write, wherever it is.
 *
 * @throws DecnetError `DN_ARTIFACT_PATH`, naming the plugin.
 */
export const checkPath = (path: unknown, { id }: AnyClass, plugin: string): string => {
  const bad = (message: string): never =>
    refuse(
      "DN_ARTIFACT_PATH",
      plugin,
      JSON.stringify(path),
      `class ${id} named a path that ${message}`,
      "mend the class's namer",
    );
  const problem = pathProblem(path);
  if (problem !== undefined) bad(problem);
  const checked = path as string;
  if (checked.length > STORED_PATH_LENGTH) bad(`is longer than ${STORED_PATH_LENGTH} characters`);
  if (BRAND.test(checked)) bad("gives the decoy away");
  return checked;
};

/**
 * As {@link checkPath}, for a path the class chose itself: in a folder that it may use.
 *
 * @throws DecnetError `DN_ARTIFACT_PATH`, `DN_ARTIFACT_FOLDER`, naming the plugin.
 */
export const checkOwnPath = (
  path: unknown,
  contentClass: AnyClass,
  plugin: string,
  account: Account,
): string => {
  const { id, category, file } = contentClass;
  const checked = checkPath(path, contentClass, plugin);
  const folders = file?.folders ?? DEFAULT_FOLDERS[category];
  if (!isInside(checked, folders, account.home)) {
    const hint = "declare the folder in the class's file.folders, or mend its namer";
    refuse(
      "DN_ARTIFACT_FOLDER",
      plugin,
      checked,
      `class ${id} may only write to ${folders.join(", ")}`,
      hint,
    );
  }
  return checked;
};

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

/**
 * The mode of a class's file; `wanted` instead of the class's own when it is given.
 *
 * @throws DecnetError `DN_ARTIFACT_MODE`.
 */
export const checkMode = ({ id, file }: AnyClass, plugin: string, path: string, wanted?: number): number => {
  const mode = wanted ?? file?.mode ?? 0o644;
  if (!Number.isInteger(mode) || mode < 0 || mode > 0o1777) {
    refuse(
      "DN_ARTIFACT_MODE",
      plugin,
      path,
      `class ${id} has mode ${mode}`,
      "use an octal mode without set-id bits, such as 0o644",
    );
  }
  return mode;
};

/** Who owns a class's files on a host. */
export const ownerOf = (
  { file }: AnyClass,
  path: string,
  account: Account,
  facts: HostFacts,
): { uid: number; gid: number } => {
  const declared = file?.owner ?? "account";
  const owner = typeof declared === "function" ? declared(path) : declared;
  if (owner === "account") return { uid: account.uid, gid: account.gid };
  return {
    uid: facts.accounts.find(({ name }) => name === owner.user)?.uid ?? 0,
    gid: facts.groups[owner.group] ?? 0,
  };
};
