import { samples } from "./sample.ts";

process.stdout.write(
  JSON.stringify((await samples(20)).map(({ path, text, companions }) => ({ path, text, companions }))),
);
