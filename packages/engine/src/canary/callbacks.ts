import {
  type AnyClass,
  BRAND,
  type CanaryClass,
  type CanarySettings,
  DecnetError,
  type DecnetErrorRecord,
} from "@decnet/sdk";

/** The operator's callback settings. */
export interface Callbacks {
  readonly httpBase?: string | undefined;
  readonly dnsZone?: string | undefined;
}

/** Tells whether a class has the callback it needs. */
export const canCallHome = (contentClass: AnyClass, { httpBase, dnsZone }: Callbacks): boolean => {
  if (contentClass.category !== "canary") return true;
  const { callback } = contentClass as unknown as CanaryClass;
  return callback === "aws_passive" || (callback === "http" ? httpBase : dnsZone) !== undefined;
};

/** What a canary is told of where to call. */
export const settingsFor = (token: string, { httpBase, dnsZone }: Callbacks): CanarySettings => ({
  token,
  ...(httpBase !== undefined && { httpBase }),
  ...(dnsZone !== undefined && { dnsZone: dnsZone.toLowerCase() }),
});

/** What the operator should know at start: classes that are left out, and names that give the game away. */
export const callbackProblems = (
  classes: readonly AnyClass[],
  callbacks: Callbacks,
): readonly DecnetErrorRecord[] => {
  const without = classes.filter((contentClass) => !canCallHome(contentClass, callbacks)).map(({ id }) => id);
  const problems: DecnetErrorRecord[] = [];
  if (without.length > 0) {
    problems.push(
      new DecnetError({
        code: "DN_CANARY_NO_CALLBACK",
        message: `not planted for want of a callback address: ${without.join(", ")}`,
        hint: "set canary.httpBase and canary.dnsZone (DECNET_CANARY_HTTP_BASE, DECNET_CANARY_DNS_ZONE)",
      }).toRecord(),
    );
  }
  const telling = Object.values(callbacks).filter((name) => BRAND.test(name ?? ""));
  for (const name of telling) {
    problems.push(
      new DecnetError({
        code: "DN_CANARY_TELLING_NAME",
        message: `the callback address ${name} tells an intruder what it is`,
        hint: "use a name that could be any company's file or mail host",
      }).toRecord(),
    );
  }
  return problems;
};
