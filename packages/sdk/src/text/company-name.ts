import { capitalize } from "./capitalize.ts";
import { mailDomain } from "./mail-domain.ts";

// Labels under which companies register below a country (publicsuffix.org): co.uk, com.br, gob.es.
const REGISTRY = /^(ac|co|com|edu|gob|gov|net|nom|org)$/;

/**
 * What the company behind a mail address is called: the label it registered, in words.
 *
 * @example companyName("a.silva@mail.harbour-lines.com.br") // "Harbour Lines"
 */
export const companyName = (email: string): string => {
  const domain = mailDomain(email);
  const labels = domain.split(".").slice(0, -1);
  const label = labels.findLast((part, at) => at === 0 || !REGISTRY.test(part)) ?? domain;
  return label.split(/[-_]+/).filter(Boolean).map(capitalize).join(" ");
};

/**
 * What a company's databases, folders and accounts are named after: the first label of its mail domain, as it is
 * written there.
 *
 * @example companyLabel("a.silva@harbour-lines.com.br") // "harbour-lines"
 */
export const companyLabel = (email: string): string => mailDomain(email).split(".")[0] ?? "";
