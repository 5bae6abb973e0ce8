/** One `Host` block, as a test reads it. */
export interface Block {
  readonly names: readonly string[];
  readonly options: Readonly<Record<string, string>>;
}

/** The blocks of an ssh config, with keywords in lower case. */
export const readConfig = (config: string): readonly Block[] => {
  const blocks: { names: string[]; options: Record<string, string> }[] = [];
  for (const line of config.split("\n")) {
    const [, keyword = "", value = ""] = /^\s*([A-Za-z0-9]+)\s+(.+)$/.exec(line) ?? [];
    if (keyword === "") continue;
    if (keyword.toLowerCase() === "host") blocks.push({ names: value.split(/\s+/), options: {} });
    else
      (blocks.at(-1) as Block & { options: Record<string, string> }).options[keyword.toLowerCase()] = value;
  }
  return blocks;
};

/** The aliases of hosts whose name holds the token. */
export const farAliases = (config: string, token: string): readonly string[] =>
  readConfig(config)
    .filter(({ options }) => options.hostname?.includes(token))
    .flatMap(({ names }) => names);
