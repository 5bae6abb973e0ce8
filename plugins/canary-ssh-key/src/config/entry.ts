/** One `Host` block of an ssh_config(5). */
export interface Entry {
  readonly names: readonly string[];
  /** Keyword and value, in order. */
  readonly options: readonly (readonly [string, string])[];
  /** What its owner wrote above it, without the `#`. */
  readonly remark?: string;
}
