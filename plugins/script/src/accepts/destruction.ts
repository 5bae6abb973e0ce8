const DESTROYS: readonly RegExp[] = [
  /\brm\s+(?:-[a-zA-Z-]+\s+)+["']?(?:\/(?:\s|\*|["']|$)|\/(?:etc|usr|var|boot|home|root|bin|sbin|lib\w*|opt|srv|dev)\/?["']?(?:\s|\*|$)|~\/?["']?(?:\s|$)|\$HOME\/?["']?(?:\s|$))/m,
  /\bmkfs(?:\.\w+)?\s/,
  /\bof=\/dev\/(?:sd|nvme|vd|xvd|mmcblk)/,
  />\s*\/dev\/(?:sd|nvme|vd|xvd|mmcblk)/,
  /:\s*\(\s*\)\s*\{\s*:\s*\|/,
  /\b(?:curl|wget)\b[^\n|]*\|\s*(?:sudo\s+)?(?:ba|da|z)?sh\b/,
  /\bshutil\.rmtree\(\s*["']\/(?:["']|etc|usr|var|home|root)/,
  /\b(?:nc|ncat)\b[^\n]*\s-e\s|\b(?:ba|da|z)?sh\s+-i\b[^\n]*\/dev\/tcp\/|\bbase64\s+(?:-d|--decode)\b[^\n]*\|\s*(?:ba)?sh\b/,
];

/** What in a script would destroy its host or call somebody in, in a few words. */
export const destructionIn = (text: string): string | undefined =>
  DESTROYS.some((pattern) => pattern.test(text)) ? "it would do harm to its host" : undefined;
