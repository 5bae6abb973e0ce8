import type { Language, Random, ZoneName } from "@decnet/sdk";
import type { Article } from "../article.ts";
import type { Company } from "../company.ts";
import type { Page } from "../page.ts";
import type { Words } from "../phrases/phrases.ts";

/** What a program knows beside the text it makes HTML of. */
export interface Frame {
  readonly page: Page;
  readonly company: Company;
  readonly language: Language;
  /** BCP 47, such as `pt-BR`. */
  readonly locale: string;
  readonly zone: ZoneName;
  readonly words: Words;
  /** A phrase of the words with the page's facts. */
  readonly write: (options: readonly string[]) => string;
  readonly random: Random;
  /** The callback address with this path after it, ready for an attribute in either kind of quotes. */
  readonly url: (path: string) => string;
}

/** A program that makes a page of a text. */
export type Format = (article: Article, frame: Frame) => string;
