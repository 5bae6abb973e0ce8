import Handlebars from "handlebars";
import type { Language } from "./content-class.ts";
import type { Random } from "./random.ts";
import { capitalize } from "./text/capitalize.ts";
import { formatDate } from "./text/format-date.ts";
import { joinList } from "./text/join-list.ts";
import { pad } from "./text/pad.ts";
import { slug } from "./text/slug.ts";
import { wrap } from "./text/wrap.ts";
import type { EpochMs, ZoneName } from "./time.ts";

/** What a template's helpers draw on. */
export interface TemplateSetting {
  readonly random: Random;
  readonly language: Language;
  readonly zone: ZoneName;
}

type Helper = Handlebars.HelperDelegate;
const setting = (options: Handlebars.HelperOptions): TemplateSetting => options.data.setting;
const last = (args: readonly unknown[]) => args.at(-1) as Handlebars.HelperOptions;

const pick: Helper = (...args: unknown[]) => {
  const items = args.slice(0, -1);
  return setting(last(args)).random.pick(items.length === 1 && Array.isArray(items[0]) ? items[0] : items);
};

function maybe(this: unknown, probability: number, options: Handlebars.HelperOptions): string {
  return setting(options).random.bool(probability) ? options.fn(this) : options.inverse(this);
}

const date: Helper = (at: EpochMs, pattern: string, options: Handlebars.HelperOptions) =>
  formatDate(at, pattern, setting(options));

const list: Helper = (items: readonly string[], options: Handlebars.HelperOptions) =>
  joinList(items, setting(options).language);

// Handlebars is strict about what a template writes, not about what it hands to a helper.
const strictly = (helpers: Record<string, Helper>): Record<string, Helper> =>
  Object.fromEntries(
    Object.entries(helpers).map(([name, helper]) => [
      name,
      function (this: unknown, ...args: unknown[]) {
        if (args.includes(undefined)) throw new TypeError(`template: an argument of ${name} is not defined`);
        return helper.apply(this, args as Parameters<Helper>);
      },
    ]),
  );

const environment = Handlebars.create();
environment.registerHelper(
  strictly({
    pick,
    maybe,
    list,
    date,
    pad: (value: unknown, width: number) => pad(value, width),
    capitalize: (text: unknown) => capitalize(String(text)),
    upper: (text: unknown) => String(text).toUpperCase(),
    lower: (text: unknown) => String(text).toLowerCase(),
    slug: (text: unknown) => slug(String(text)),
    wrap: (text: unknown, width: number) => wrap(String(text), width),
    join: (items: readonly unknown[], separator: string) => items.join(separator),
  }),
);

const compiled = new Map<string, Handlebars.TemplateDelegate>();

/**
 * Renders a Handlebars template as plain text. Nothing is escaped, prototypes are out of reach, an unknown name is an
 * error, and every helper that chooses draws from `random`.
 *
 * Helpers: `pick a b c` · `#maybe 0.3` · `list items` · `date ms "d MMM yyyy"` · `pad n 2` · `capitalize` · `upper` ·
 * `lower` · `slug` · `wrap text 72` · `join items ", "`.
 *
 * @example renderTemplate("{{pick 'hi' 'hello'}} {{name}}\n", { name: "Ana" }, { random, language: "en", zone: "UTC" })
 */
export const renderTemplate = (source: string, data: object, given: TemplateSetting): string => {
  let template = compiled.get(source);
  if (template === undefined) {
    template = environment.compile(source, { noEscape: true, strict: true, preventIndent: true });
    compiled.set(source, template);
  }
  return template(data, {
    data: { setting: given },
    allowProtoMethodsByDefault: false,
    allowProtoPropertiesByDefault: false,
  });
};
