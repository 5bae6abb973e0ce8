import { gunzipSync } from "node:zlib";

const LARGEST = 512 * 1024 * 1024;

/** Unpacked bytes, or why they cannot be had. */
export const gunzip = (bytes: Uint8Array): { readonly body: Uint8Array } | { readonly fault: string } => {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { fault: "it does not begin with gzip's 1f 8b" };
  try {
    return { body: gunzipSync(bytes, { maxOutputLength: LARGEST }) };
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    // A bomb is somebody's joke, but it is gzip.
    return code === "ERR_BUFFER_TOO_LARGE" ? { body: new Uint8Array() } : { fault: `gzip says: ${message}` };
  }
};
