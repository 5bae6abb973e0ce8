import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A client that says one thing after the other and waits for what it wants to hear. */
export class Dialogue {
  readonly #socket: Socket;
  readonly #closed: Promise<void>;
  #heard = "";

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.#closed = new Promise((resolve) => socket.once("close", () => resolve()));
    // That the other side hangs up is what some tests wait for.
    socket.on("error", () => socket.destroy());
    socket.on("data", (bytes) => {
      this.#heard += bytes.toString("latin1");
    });
  }

  static async open(port: number): Promise<Dialogue> {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    await once(socket, "connect");
    return new Dialogue(socket);
  }

  /** All that came since the last time it was asked for. */
  takeHeard(): string {
    const heard = this.#heard;
    this.#heard = "";
    return heard;
  }

  /** Says something; resolves when the system has taken it. */
  say(text: string): Promise<void> {
    return new Promise((resolve) => this.#socket.write(Buffer.from(text, "latin1"), () => resolve()));
  }

  /** Waits until what was heard ends like this. */
  async hear(ending: RegExp): Promise<string> {
    while (!ending.test(this.#heard)) {
      const [what] = await Promise.race([
        once(this.#socket, "data").then(() => ["data"]),
        this.#closed.then(() => ["closed"]),
      ]);
      if (what === "closed") throw new Error(`hung up after ${JSON.stringify(this.#heard)}`);
    }
    return this.takeHeard();
  }

  /** Waits for the other side to hang up, and tells what it said before. */
  async hearTheEnd(): Promise<string> {
    await this.#closed;
    return this.takeHeard();
  }

  pause(): void {
    this.#socket.pause();
  }

  get isClosed(): boolean {
    return this.#socket.destroyed;
  }

  hangUp(): void {
    this.#socket.destroy();
  }

  /** Breaks off, so that the other side hears of it at once. */
  reset(): void {
    this.#socket.resetAndDestroy();
  }
}
