/** `DN_AREA_NAME`; every code has a section in docs/errors.md. */
export type ErrorCode = `DN_${string}`;

/** An error as data: what is logged, published and printed with `--json`. */
export interface DecnetErrorRecord {
  readonly code: ErrorCode;
  readonly message: string;
  readonly plugin?: string;
  readonly hook?: string;
  /** Where: a file with line and column, a config path, a path on a decky. */
  readonly path?: string;
  /** How to mend it. */
  readonly hint?: string;
  /** The message of the error underneath. */
  readonly cause?: string;
}

/** What a {@link DecnetError} is made of; `cause` may be anything that was thrown. */
export type DecnetErrorInit = Omit<DecnetErrorRecord, "cause"> & { readonly cause?: unknown };

/**
 * The only error class of the house: a code, a sentence, and whatever helps to mend it.
 *
 * @example
 * throw new DecnetError({ code: "DN_PLUGIN_OPTIONS", message: "maxLines must be at least 1", plugin: "@acme/x" });
 */
export class DecnetError extends Error {
  readonly code: ErrorCode;
  readonly plugin: string | undefined;
  readonly hook: string | undefined;
  readonly path: string | undefined;
  readonly hint: string | undefined;

  constructor(init: DecnetErrorInit) {
    super(init.message, init.cause === undefined ? undefined : { cause: init.cause });
    this.name = "DecnetError";
    this.code = init.code;
    this.plugin = init.plugin;
    this.hook = init.hook;
    this.path = init.path;
    this.hint = init.hint;
  }

  /** The error as plain data, without a stack. */
  toRecord(): DecnetErrorRecord {
    const { code, message, plugin, hook, path, hint, cause } = this;
    return {
      code,
      message,
      ...(plugin !== undefined && { plugin }),
      ...(hook !== undefined && { hook }),
      ...(path !== undefined && { path }),
      ...(hint !== undefined && { hint }),
      ...(cause !== undefined && { cause: messageOf(cause) }),
    };
  }
}

/** Tells a {@link DecnetError} by its shape, so that two copies of the SDK agree. */
export const isDecnetError = (error: unknown): error is DecnetError =>
  error instanceof Error && error.name === "DecnetError" && "code" in error;

/** The message of anything that can be thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
