/** What an answer depends on: a whole head, or as much of one as could be read. */
export interface Asker {
  readonly method: string;
  readonly version: number;
  /** The value of a field where it stood first, by its name in lower case. */
  field(name: string): string | undefined;
}
