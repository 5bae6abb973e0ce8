/**
 * Tells whether a topic is among those that a subscription asks for, by the rules of NATS: `*` is one part, a last `>` is one
 * or more.
 *
 * @example topicMatches("canary.*.triggered", "canary.42.triggered") // true
 */
export const topicMatches = (wanted: string, topic: string): boolean => {
  const parts = topic.split(".");
  const wantedParts = wanted.split(".");
  const open = wantedParts.at(-1) === ">";
  const fixed = open ? wantedParts.slice(0, -1) : wantedParts;
  if (open ? parts.length <= fixed.length : parts.length !== fixed.length) return false;
  return fixed.every((part, at) => part === "*" || part === parts[at]);
};
