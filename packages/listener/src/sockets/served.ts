/** A server that listens. */
export interface Served {
  readonly port: number;
  close(): Promise<void>;
}
