import type { CanarySettings } from "@decnet/sdk";

export const TOKEN = "k3vq7n2xw5d4tbz6mfyc2a7lro";

/** Settings such as an operator's. */
export const SETTINGS: CanarySettings = {
  token: TOKEN,
  httpBase: "https://files.example.net",
  dnsZone: "cdn.example.net",
};

export const ADDRESS = `https://files.example.net/c/${TOKEN}`;
export const HOST = `${TOKEN}.cdn.example.net`;

/** Words that nothing added may hold. */
export const BRAND_WORDS = /decnet|canary|honey|decoy|decky/i;
