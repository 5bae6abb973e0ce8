import type { ZoneName } from "../time.ts";

/**
 * Tells whether a zone is one of the Americas': other money, paper and spelling than in Europe.
 *
 * @example isAmerican("America/Sao_Paulo") // true
 */
export const isAmerican = (zone: ZoneName): boolean => zone.startsWith("America/");
