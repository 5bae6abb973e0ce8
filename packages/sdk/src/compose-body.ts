import type { Companion } from "./companion.ts";
import type {
  CanaryContext,
  ContentClass,
  CronEntry,
  HostContext,
  Language,
  PersonalContext,
} from "./content-class.ts";
import { LANGUAGES } from "./content-class.ts";
import { renderTemplate } from "./template.ts";

/** The context of any class; which parts are there depends on its category. */
export type AnyContext = HostContext | PersonalContext | CanaryContext;

/**
 * A class whose callbacks take any context. The engine hands each category the context it asks for, so this is where
 * the categories meet; nothing else needs to tell them apart.
 */
export type AnyClass = Omit<
  ContentClass,
  | "suits"
  | "namer"
  | "data"
  | "bytes"
  | "companions"
  | "nextIteration"
  | "lastWritten"
  | "cron"
  | "prompt"
  | "accepts"
> & {
  suits?(ctx: AnyContext): boolean;
  namer(ctx: AnyContext): string;
  data?(ctx: AnyContext): object | Promise<object>;
  bytes?(ctx: AnyContext): Uint8Array | Promise<Uint8Array>;
  companions?(ctx: AnyContext): readonly Companion[] | Promise<readonly Companion[]>;
  nextIteration?(previous: string, ctx: AnyContext): string | undefined | Promise<string | undefined>;
  lastWritten?(body: string, ctx: AnyContext): number | undefined;
  cron?(body: string, ctx: AnyContext): CronEntry | undefined;
  prompt?(ctx: AnyContext): string;
  accepts?(text: string, ctx: AnyContext, previous?: string): string | undefined;
};

/** A class with its callbacks open to any context. */
export const asAnyClass = (contentClass: ContentClass): AnyClass => contentClass as unknown as AnyClass;

/** The language a class writes in for a persona: theirs when it has it, else English. */
export const languageFor = ({ template }: Pick<AnyClass, "template">, wanted: string): Language => {
  const known = LANGUAGES.find((language) => language === wanted);
  if (known === undefined) return "en";
  return typeof template === "object" && template[known] === undefined ? "en" : known;
};

/**
 * The body of a new file: text from the class's template, or its bytes.
 *
 * @example await composeBody(asAnyClass(note), ctx) // "call Ana about the backup\n"
 */
export const composeBody = async (contentClass: AnyClass, ctx: AnyContext): Promise<string | Uint8Array> => {
  if (contentClass.bytes !== undefined) return contentClass.bytes(ctx);
  const { template } = contentClass;
  if (template === undefined) throw new TypeError(`${contentClass.id} has neither template nor bytes`);
  const source = typeof template === "string" ? template : (template[ctx.language] ?? template.en);
  const zone = ("persona" in ctx && ctx.persona.timezone) || ctx.host.zone;
  return renderTemplate(source, (await contentClass.data?.(ctx)) ?? {}, {
    random: ctx.random.fork("template"),
    language: ctx.language,
    zone,
  });
};
