import { parseEnv } from "node:util";

/** The settings of a file as Node reads them (`node --env-file`), references filled in as dotenv-expand does. */
export const readEnv = (text: string): Readonly<Record<string, string>> => {
  const read = parseEnv(text) as Record<string, string>;
  return Object.fromEntries(
    Object.entries(read).map(([key, value]) => [
      key,
      value.replace(/\$\{(\w+)\}/g, (_, name: string) => read[name] ?? ""),
    ]),
  );
};
