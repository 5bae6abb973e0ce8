import { type AnyContext, DecnetError, type PersonalContext, type Plan, type Writing } from "@decnet/sdk";
import type { RegisteredClass } from "../plugins/registry.ts";
import type { ComposingKit } from "./kit.ts";
import { textObjection } from "./text-objection.ts";

/** What a person writes can be enriched, and only that: no plugin's prompt takes a log or a canary to a model. */
export const isEnrichable = ({ contentClass }: RegisteredClass, { persona }: Plan): boolean =>
  persona !== undefined &&
  contentClass.prompt !== undefined &&
  (contentClass.category === "user" || contentClass.category === "email");

/**
 * A class's text as it leaves the `enrich` hook. What comes back is held against all rules; when it breaks one the class's
 * own text is planted, and the operator told.
 */
export const enriched = async (
  text: string,
  plan: Plan,
  registered: RegisteredClass,
  context: AnyContext,
  kit: ComposingKit,
  previous?: string,
): Promise<Writing> => {
  const own: Writing = { text };
  if (!isEnrichable(registered, plan)) return own;
  const occasion = {
    context: context as PersonalContext,
    ...(previous !== undefined && { previous }),
  };
  const writing = await kit.enrich(own, plan, occasion);
  if (writing.text === text) return own;
  const objection = textObjection(writing.text, registered, occasion);
  if (objection === undefined) return writing;
  kit.problem(
    new DecnetError({
      code: "DN_ARTIFACT_ENRICHED",
      path: context.path,
      message: `a text for class ${plan.contentClass} was changed for the worse: ${objection.why}`,
      hint: "the class's own text is planted; see the plugins that tap enrich",
    }).toRecord(),
  );
  return own;
};
