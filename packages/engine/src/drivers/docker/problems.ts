import { DecnetError, isDecnetError, messageOf } from "@decnet/sdk";

const NO_ANSWER = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EACCES",
  "EPIPE",
  "ENOTFOUND",
  "EHOSTUNREACH",
  "ETIMEDOUT",
]);

// What the engine says with a 500 when the path, not the container, is the trouble.
const PATH_TROUBLE = /cannot overwrite|read-only file system|not a directory|is marked read-only/i;

/** The path is the trouble: another one may do. */
export const pathTrouble = (path: string, message: string, cause?: unknown): DecnetError =>
  new DecnetError({ code: "DN_DOCKER_PATH", message, path, ...(cause !== undefined && { cause }) });

/** The decky is the trouble: no path will do. */
export const deckyTrouble = (message: string, cause?: unknown): DecnetError =>
  new DecnetError({ code: "DN_DOCKER_DECKY", message, ...(cause !== undefined && { cause }) });

/** Tells whether another path may do. */
export const isPathTrouble = (error: unknown): boolean =>
  isDecnetError(error) && error.code === "DN_DOCKER_PATH";

/** The HTTP status of an error of dockerode's. */
export const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && "statusCode" in error && typeof error.statusCode === "number"
    ? error.statusCode
    : undefined;

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;

/** Whatever an exchange with the engine throws, as an error of the house. */
export const dockerProblem = (error: unknown): DecnetError => {
  if (isDecnetError(error)) return error;
  const status = statusOf(error);
  if (
    status === undefined &&
    (NO_ANSWER.has(codeOf(error) ?? "") || /socket hang up|aborted/.test(messageOf(error)))
  ) {
    return new DecnetError({
      code: "DN_DOCKER_UNREACHABLE",
      message: "the Docker engine does not answer",
      hint: "check that dockerd runs and that this user may use its socket",
      cause: error,
    });
  }
  if (status === 404) return deckyTrouble("the container is gone", error);
  if (status === 409) return deckyTrouble("the container is stopped or paused", error);
  if (PATH_TROUBLE.test(messageOf(error)))
    return new DecnetError({
      code: "DN_DOCKER_PATH",
      message: "the path cannot be written to",
      cause: error,
    });
  return new DecnetError({
    code: "DN_DOCKER_REFUSED",
    message: `the Docker engine refused: ${messageOf(error).trim()}`,
    cause: error,
  });
};
