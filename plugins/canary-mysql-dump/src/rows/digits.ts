import type { Random } from "@decnet/sdk";

/** A form with every `#` replaced by a digit. */
export const digits = (random: Random, form: string): string =>
  form.replace(/#/g, () => String(random.int(0, 9)));
