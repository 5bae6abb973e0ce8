/** Why a call to a model came to nothing. */
export type CallFailure = "timeout" | "unreachable" | "error" | "too-long";

/** A call that came to nothing, with a sentence that holds neither key nor text. */
export class ModelError extends Error {
  readonly reason: CallFailure;

  constructor(reason: CallFailure, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "ModelError";
    this.reason = reason;
  }
}
