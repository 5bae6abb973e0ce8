import { type ChildProcess, spawn } from "node:child_process";
import { arch, platform } from "node:process";
import type { Duplex } from "node:stream";
import type { FileTimes } from "./file-times.ts";

// utimensat(2) in Linux' system call tables.
const UTIMENSAT: Readonly<Record<string, number>> = { x64: 280, arm64: 88 };

// AT_FDCWD is -100, AT_SYMLINK_NOFOLLOW is 0x100 (fcntl.h). One request a line, one errno a line back.
const script = (call: number): string =>
  `$|=1;while(<STDIN>){chomp;my@f=split(/ /,$_,5);my$t=pack("q4",@f[0..3]);my$p=$f[4];` +
  `print(syscall(${call},-100,$p,$t,0x100)==0?"0\\n":($!+0)."\\n")}`;

const SECOND = 1_000_000_000n;
const stamp = (ns: bigint) => `${ns / SECOND} ${ns % SECOND}`;

/**
 * Sets times to the nanosecond, which Node cannot: one small perl (part of every Debian) kept waiting on a pipe. It goes
 * when this process does, and never keeps it alive.
 */
export class PerlClock {
  readonly #child: ChildProcess;
  readonly #waiting: ((done: boolean) => void)[] = [];
  #rest = "";

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.#child.unref();
    this.#hold(false);
    child.stdout?.setEncoding("latin1").on("data", (text: string) => this.#answer(text));
    child.stdin?.on("error", () => this.#end());
    child.on("error", () => this.#end());
    child.on("exit", () => this.#end());
  }

  /** `undefined` where there is no way to call utimensat(2). */
  static start(): PerlClock | undefined {
    const call = platform === "linux" ? UTIMENSAT[arch] : undefined;
    if (call === undefined) return undefined;
    return new PerlClock(
      spawn("perl", ["-e", script(call)], { stdio: ["pipe", "pipe", "ignore"], cwd: "/" }),
    );
  }

  /** True for each one that was set. */
  set(entries: readonly FileTimes[]): Promise<boolean[]> {
    if (this.#child.exitCode !== null || this.#child.stdin?.writable !== true)
      return Promise.resolve(entries.map(() => false));
    this.#hold(true);
    const answers = entries.map(({ path }) =>
      // A newline in a path would be two requests.
      path.includes("\n")
        ? Promise.resolve(false)
        : new Promise<boolean>((resolve) => {
            this.#waiting.push(resolve);
          }),
    );
    const lines = entries
      .filter(({ path }) => !path.includes("\n"))
      .map(({ path, atime, mtime }) => `${stamp(atime)} ${stamp(mtime)} ${path}\n`);
    this.#child.stdin.write(lines.join(""));
    return Promise.all(answers);
  }

  close(): void {
    this.#child.stdin?.end();
  }

  #answer(text: string): void {
    const lines = (this.#rest + text).split("\n");
    this.#rest = lines.pop() ?? "";
    for (const line of lines) this.#waiting.shift()?.(line === "0");
    if (this.#waiting.length === 0) this.#hold(false);
  }

  #end(): void {
    for (const resolve of this.#waiting.splice(0)) resolve(false);
    this.#hold(false);
  }

  // Keeps the event loop alive only while an answer is due.
  #hold(on: boolean): void {
    for (const stream of [this.#child.stdin, this.#child.stdout] as (Duplex & {
      ref?(): void;
      unref?(): void;
    })[]) {
      if (on) stream.ref?.();
      else stream.unref?.();
    }
  }
}
