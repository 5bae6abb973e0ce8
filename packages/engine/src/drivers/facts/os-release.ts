import type { HostFacts } from "@decnet/sdk";

// os-release(5): values follow shell quoting, and an absent ID is "linux".
const unquote = (value: string): string => {
  const quoted = /^(["'])(.*)\1$/.exec(value);
  if (quoted === null) return value;
  return quoted[1] === '"' ? (quoted[2] as string).replace(/\\(["$`\\])/g, "$1") : (quoted[2] as string);
};

/**
 * Reads os-release(5). Lines that are no assignment are skipped.
 *
 * @example parseOsRelease('ID=debian\nVERSION_ID="12"\n') // { id: "debian", version: "12", name: "Linux" }
 */
export const parseOsRelease = (text: string): HostFacts["os"] => {
  const values = new Map<string, string>();
  for (const line of text.split("\n")) {
    const [, name, value] = /^([A-Z][A-Z0-9_]*)=(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) values.set(name, unquote(value));
  }
  return {
    id: values.get("ID") || "linux",
    version: values.get("VERSION_ID") ?? "",
    name: values.get("PRETTY_NAME") || values.get("NAME") || "Linux",
  };
};
