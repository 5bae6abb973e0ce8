import { DecnetError, type DecnetErrorRecord, isDecnetError, messageOf } from "@decnet/sdk";

/** What happens when a plugin's code fails: go on without it, or give up what is being done. */
export interface GuardPolicy {
  readonly onError: "skip" | "abort";
  /** How long a call may take, in milliseconds of real time. */
  readonly timeoutMs: number;
}

/** Whose code is called, and from where. */
export interface CallSite {
  readonly plugin: string;
  /** A hook's name, or a content class's part such as `note.namer`. */
  readonly hook: string;
  readonly path?: string;
}

const failure = (site: CallSite, error: unknown): DecnetError => {
  if (isDecnetError(error)) {
    const record = error.toRecord();
    return new DecnetError({ ...site, ...record, cause: error.cause });
  }
  return new DecnetError({
    ...site,
    code: "DN_PLUGIN_THREW",
    message: `${site.plugin} threw in ${site.hook}: ${messageOf(error)}`,
    hint: "report it to the plugin's author; set its onError or turn it off in the config's plugins map meanwhile",
    cause: error,
  });
};

const timedOut = (site: CallSite, timeoutMs: number): DecnetError =>
  new DecnetError({
    ...site,
    code: "DN_PLUGIN_TIMEOUT",
    message: `${site.plugin} did not settle within ${timeoutMs} ms in ${site.hook}`,
    hint: "raise the plugin's timeoutMs in the config, or report it to the plugin's author",
  });

/**
 * Calls a plugin's code and turns whatever goes wrong into a `DecnetError` that names the plugin and the hook.
 *
 * @throws DecnetError `DN_PLUGIN_THREW`, `DN_PLUGIN_TIMEOUT`, or the plugin's own with its name added.
 */
export const guarded = async <T>(
  site: CallSite,
  { timeoutMs }: GuardPolicy,
  call: () => T | Promise<T>,
): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  try {
    const result = call();
    if (!(result instanceof Promise)) return result;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(timedOut(site, timeoutMs)), timeoutMs);
    });
    return await Promise.race([result, limit]);
  } catch (error) {
    throw failure(site, error);
  } finally {
    clearTimeout(timer);
  }
};

/** {@link guarded} for code that cannot wait. */
export const guardedSync = <T>(site: CallSite, call: () => T): T => {
  try {
    return call();
  } catch (error) {
    throw failure(site, error);
  }
};

/** Errors that were told already, so that an aborting one is not told twice on its way out. */
const told = new WeakSet<object>();

/** Tells an error once, by whichever of its bearers comes first. */
export const tellOnce = (error: DecnetError, tell: (record: DecnetErrorRecord) => void): void => {
  if (told.has(error)) return;
  told.add(error);
  tell(error.toRecord());
};
