import type { AuditHost } from "@decnet/sdk";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const asText = (bytes: Uint8Array): string | undefined => {
  if (bytes.includes(0)) return undefined;
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
};

/** What files hold, each fetched once and then kept. */
export const contents = (
  fetch: (path: string) => Promise<Uint8Array | undefined>,
): Pick<AuditHost, "read" | "text"> => {
  const known = new Map<string, Promise<Uint8Array | undefined>>();
  const read = (path: string) => {
    const bytes = known.get(path) ?? fetch(path);
    known.set(path, bytes);
    return bytes;
  };
  const text = async (path: string) => {
    const bytes = await read(path);
    return bytes === undefined ? undefined : asText(bytes);
  };
  return { read, text };
};
