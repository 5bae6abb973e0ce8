import type { PersonalContext, Project } from "@decnet/sdk";
import { slugOf } from "./slug-of.ts";

/** What a list is about. */
export type Subject =
  | { readonly kind: "general" | "role" | "away" }
  | { readonly kind: "project"; readonly project: Project }
  | { readonly kind: "host"; readonly host: string }
  | { readonly kind: "person"; readonly first: string };

/** Tells whether a list on this subject holds nothing but work: only work is split into steps. */
export const isWork = ({ kind }: Subject): boolean =>
  kind === "project" || kind === "host" || kind === "role";

const TITLES = /^(dr|mr|mrs|ms|prof|herr|frau|sr|sra|dra|mme|m)\.?$/i;

/**
 * The name a colleague goes by.
 *
 * @example firstName("Dr. Ana Reis") // "Ana"
 */
export const firstName = (name: string): string =>
  name.split(/\s+/).find((part) => part.length > 1 && !TITLES.test(part)) ?? name;

/** First names of colleagues, each once and none the persona's own: a list has to be clear to its owner. */
export const firstNames = ({ colleagues, persona }: PersonalContext): string[] => {
  const own = firstName(persona.name);
  return [...new Set(colleagues.map(({ name }) => firstName(name)))].filter((name) => name !== own);
};

/** A subject as it stands in a file name; empty for a general one. */
export const subjectSlug = (subject: Subject): string => {
  if (subject.kind === "project") return subject.project.slug;
  if (subject.kind === "host") return slugOf(subject.host);
  return subject.kind === "person" ? slugOf(subject.first) : "";
};
