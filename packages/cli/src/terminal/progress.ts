import { Presets, SingleBar } from "cli-progress";

/** A progress bar on stderr, when it is a terminal. */
export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

/** A bar that says what it is about; silent where nobody looks. */
export const progressBar = (about: string): Progress => {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const bar = new SingleBar(
    {
      format: `${about} {bar} {percentage}%  {value}/{total}  {eta_formatted} to go`,
      stream: process.stderr,
      fps: 10,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    update: (done, total) => {
      if (!started) bar.start(total, 0);
      started = true;
      bar.update(done);
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
};
