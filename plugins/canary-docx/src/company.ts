import { capitalize } from "@decnet/sdk";

// Second-level labels under which companies register: co.uk, com.br, org.es.
const REGISTRIES = new Set(["ac", "co", "com", "edu", "gob", "gov", "net", "nom", "org"]);

/**
 * What a company is called, from its people's address.
 *
 * @example companyOf("a.silva@harbour-lines.com.br") // "Harbour Lines"
 */
export const companyOf = (email: string): string => {
  const labels = email.slice(email.lastIndexOf("@") + 1).split(".");
  const names = labels.slice(0, -1);
  if (names.length > 1 && REGISTRIES.has(names.at(-1) ?? "")) names.pop();
  return (names.at(-1) ?? labels.join(" ")).split(/[-_]/).filter(Boolean).map(capitalize).join(" ");
};
