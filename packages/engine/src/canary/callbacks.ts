import {
  type AnyClass,
  BRAND,
  type CanaryClass,
  type CanarySettings,
  DecnetError,
  type DecnetErrorRecord,
} from "@decnet/sdk";
import { noSuchClass } from "./canary-class.ts";

/** What an operator's own document is planted as. */
export const UPLOAD_CLASS = "canary_upload";

/** The operator's callback settings. */
export interface Callbacks {
  readonly httpBase?: string | undefined;
  /** By class id, over `httpBase`. */
  readonly httpBases: Readonly<Record<string, string>>;
  readonly dnsZone?: string | undefined;
}

const httpBaseOf = (classId: string, { httpBase, httpBases }: Callbacks): string | undefined =>
  Object.hasOwn(httpBases, classId) ? httpBases[classId] : httpBase;

/** Tells whether a class has the callback it needs. */
export const canCallHome = (contentClass: AnyClass, callbacks: Callbacks): boolean => {
  if (contentClass.category !== "canary") return true;
  const { id, callback } = contentClass as unknown as CanaryClass;
  if (callback === "aws_passive") return true;
  return (callback === "http" ? httpBaseOf(id, callbacks) : callbacks.dnsZone) !== undefined;
};

/** What a canary of a class is told of where to call. */
export const settingsFor = (token: string, classId: string, callbacks: Callbacks): CanarySettings => {
  const httpBase = httpBaseOf(classId, callbacks);
  const { dnsZone } = callbacks;
  return {
    token,
    ...(httpBase !== undefined && { httpBase }),
    ...(dnsZone !== undefined && { dnsZone: dnsZone.toLowerCase() }),
  };
};

const strangers = (classes: readonly AnyClass[], { httpBases }: Callbacks): readonly DecnetError[] => {
  const known = classes.filter(({ category }) => category === "canary").map(({ id }) => id);
  known.push(UPLOAD_CLASS);
  return Object.keys(httpBases)
    .filter((id) => !known.includes(id))
    .map((id) => noSuchClass(id, known));
};

const namesOf = ({ httpBase, httpBases, dnsZone }: Callbacks): readonly string[] => [
  ...new Set([httpBase, ...Object.values(httpBases), dnsZone].filter((name) => name !== undefined)),
];

/** What the operator should know at start: classes that are left out or unknown, and names that give the game away. */
export const callbackProblems = (
  classes: readonly AnyClass[],
  callbacks: Callbacks,
): readonly DecnetErrorRecord[] => {
  const without = classes.filter((contentClass) => !canCallHome(contentClass, callbacks)).map(({ id }) => id);
  const problems = strangers(classes, callbacks).map((error) => error.toRecord());
  if (without.length > 0) {
    problems.push(
      new DecnetError({
        code: "DN_CANARY_NO_CALLBACK",
        message: `not planted for want of a callback address: ${without.join(", ")}`,
        hint: "set canary.httpBase and canary.dnsZone (DECNET_CANARY_HTTP_BASE, DECNET_CANARY_DNS_ZONE)",
      }).toRecord(),
    );
  }
  for (const name of namesOf(callbacks).filter((each) => BRAND.test(each))) {
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
