import type { Area } from "./phrases/phrases.ts";

const AREAS: readonly (readonly [RegExp, Area])[] = [
  [/\b(hr|human|people|recruit|talent|payroll|personal|rrhh|rh)/i, "people"],
  [/financ|account|controll|treasur|audit|buchhalt|contab|compta|tesour|tesor/i, "finance"],
  [
    /administrator|engineer|devops|develop|entwickl|sre\b|security|network|database|\bdba\b|\bit\b|support|architect|\bdata\b|system|sysadmin|informati/i,
    "it",
  ],
];

/**
 * What a job title is about.
 *
 * @example areaOf("Finance Manager") // "finance"
 */
export const areaOf = (role: string): Area => AREAS.find(([pattern]) => pattern.test(role))?.[1] ?? "general";
