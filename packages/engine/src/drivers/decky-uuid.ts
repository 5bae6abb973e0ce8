import { v5 } from "uuid";

/** The namespace of decky UUIDs (RFC 9562, version 5): changing it would orphan every stored row. */
export const DECKY_NAMESPACE = "7a0f6c1e-5d0b-4c53-9f0e-2b8d3c1a94e6";

/**
 * A decky's UUID: the same for as long as the operator keeps its name, however often it is made anew.
 *
 * @example deckyUuid("docker", "web-03")
 */
export const deckyUuid = (source: string, name: string): string => v5(`${source}:${name}`, DECKY_NAMESPACE);
