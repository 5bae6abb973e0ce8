import { type CanaryContext, callbackUrl, type Random } from "@decnet/sdk";

/** Where a repository was cloned from. */
export interface Remote {
  /** As the config has it, with login and secret. */
  readonly url: string;
  /** As git writes it elsewhere: without them. */
  readonly shown: string;
}

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

// GitLab's personal and deploy tokens have a prefix and 20 characters; Gitea's and Forgejo's are 40 hex digits.
const secretOf = (login: string, random: Random): readonly [user: string, secret: string] => {
  const gitlab = random.string(`${LETTERS}_-`, 20);
  const gitea = random.string("0123456789abcdef", 40);
  return random.weighted<readonly [string, string]>([
    [["oauth2", `glpat-${gitlab}`], 3],
    [[login, `glpat-${gitlab}`], 2],
    [[`gitlab+deploy-token-${random.int(3, 240)}`, `gldt-${gitlab}`], 1],
    [[login, gitea], 4],
    [[login, random.string(LETTERS, random.int(10, 16))], 2],
  ]);
};

/** The remote of a repository, and who logs in there. */
export const remoteOf = ({ canary, account, random }: CanaryContext, name: string): Remote => {
  const shown = callbackUrl(canary, `${name}.git`);
  const [user, secret] = secretOf(encodeURIComponent(account.name), random.fork("login"));
  return { shown, url: shown.replace("://", `://${user}:${secret}@`) };
};
