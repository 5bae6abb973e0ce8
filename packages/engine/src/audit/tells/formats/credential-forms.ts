import { faultOfJwt } from "./jwt.ts";

/** A kind of credential that can be told from its first characters, and what is wrong with one that claims to be of it. */
export interface CredentialForm {
  /** Global; the first group, or else the whole match, is the credential. */
  readonly claims: RegExp;
  readonly fault: (credential: string) => string | undefined;
}

const must =
  (form: RegExp, name: string) =>
  (credential: string): string | undefined =>
    form.test(credential)
      ? undefined
      : `${name} of another form: ${credential.slice(0, 12)}… (${credential.length} characters)`;

const CRYPT = "[./A-Za-z0-9]";

// Shorter than 15 it may be a shell's $1$DATE$EXT. A full stop after a hash in a sentence is a character hashes have too.
const crypt = (prefix: string, length: number, name: string): CredentialForm => ({
  claims: new RegExp(`(?<![\\w$])${prefix}${CRYPT}{15,}`, "g"),
  fault: must(new RegExp(`^${prefix}${CRYPT}{${length}}\\.?$`), name),
});

const prefixed = (prefix: string, characters: string, rest: string, name: string): CredentialForm => ({
  claims: new RegExp(`(?<![\\w-])${prefix}${characters}{16,}(?![\\w-])`, "g"),
  fault: must(new RegExp(`^${prefix}${rest}\\.?$`), name),
});

/**
 * Sources: AWS IAM's identifiers (base32, 16 characters after the prefix) and 40-character secrets; crypt(5) for the
 * hashes; the providers' own announcements for the tokens.
 */
export const CREDENTIAL_FORMS: readonly CredentialForm[] = [
  {
    claims: /(?<![\w/+=-])(?:AKIA|ASIA)[A-Z0-9]{8,}(?![\w/+=-])/g,
    fault: must(/^(?:AKIA|ASIA)[A-Z2-7]{16}$/, "an AWS access key id"),
  },
  {
    claims: /aws_access_key_id["']?\s*[=:]\s*["']?([A-Za-z0-9]{8,})(?![\w$<{*-])/gi,
    fault: must(/^(?:AKIA|ASIA)[A-Z2-7]{16}$/, "an AWS access key id"),
  },
  {
    claims: /aws_secret_access_key["']?\s*[=:]\s*["']?([A-Za-z0-9/+=]{20,})(?![\w$<{*-])/gi,
    fault: must(/^[A-Za-z0-9/+]{40}$/, "an AWS secret"),
  },
  {
    claims: /(?<![\w$])\$2[abxy]\$\d\d\$[./A-Za-z0-9]{15,}/g,
    fault: must(/^\$2[abxy]\$(?:0[4-9]|[12]\d|3[01])\$[./A-Za-z0-9]{53}\.?$/, "a bcrypt hash"),
  },
  crypt("\\$6\\$(?:rounds=\\d+\\$)?[./A-Za-z0-9]{1,16}\\$", 86, "a sha512crypt hash"),
  crypt("\\$5\\$(?:rounds=\\d+\\$)?[./A-Za-z0-9]{1,16}\\$", 43, "a sha256crypt hash"),
  crypt("\\$(?:1|apr1)\\$[./A-Za-z0-9]{1,8}\\$", 22, "an md5crypt hash"),
  crypt("\\$y\\$[./A-Za-z0-9]+\\$[./A-Za-z0-9]{1,86}\\$", 43, "a yescrypt hash"),
  {
    claims: /(?<![\w.-])eyJ[\w-]{10,}(?:\.[\w-]*)+(?![\w.-]|…)/g,
    fault: (token) => faultOfJwt(token.replace(/\.{2,}$/, "")),
  },
  prefixed("ghp_", "[A-Za-z0-9]", "[A-Za-z0-9]{36}", "a GitHub token"),
  prefixed("glpat-", "[\\w.-]", "[\\w-]{20}(?:[\\w.-]+)?", "a GitLab token"),
  prefixed("AIza", "[\\w-]", "[\\w-]{35}", "a Google API key"),
  prefixed("npm_", "[A-Za-z0-9]", "[A-Za-z0-9]{36}", "an npm token"),
  prefixed("SG\\.", "[\\w.-]", "[\\w-]{22}\\.[\\w-]{43}", "a SendGrid key"),
  prefixed("sk_live_", "[A-Za-z0-9]", "(?:[A-Za-z0-9]{24}|[A-Za-z0-9]{99})", "a Stripe key"),
];
