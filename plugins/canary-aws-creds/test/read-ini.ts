/** Sections of an AWS file, by head, and their settings; a nested setting is `s3.addressing_style`. */
export type Ini = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Reads an AWS file as SDKs do; throws on a line that they would not read. */
export const readIni = (text: string): Ini => {
  const sections = new Map<string, Record<string, string>>();
  let section: Record<string, string> | undefined;
  let outer = "";
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const head = /^\[([^\]]+)\]$/.exec(line)?.[1];
    const [, indent, key = "", value = ""] = /^( *)([a-z0-9_]+) ?= ?(.*)$/.exec(line) ?? [];
    if (head !== undefined) {
      if (sections.has(head)) throw new Error(`[${head}] stands there twice`);
      section = {};
      sections.set(head, section);
    } else if (section === undefined || indent === undefined) throw new Error(`not a setting: ${line}`);
    else if (indent !== "") section[`${outer}.${key}`] = value;
    else if (value === "") outer = key;
    else section[key] = value;
  }
  return sections;
};

/** What a profile's section is called in the config. */
export const headOf = (profile: string): string => (profile === "default" ? profile : `profile ${profile}`);
