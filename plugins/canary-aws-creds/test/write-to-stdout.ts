import { samples } from "./sample.ts";

process.stdout.write(
  JSON.stringify((await samples(15)).map(({ path, credentials, config }) => [path, credentials, config])),
);
