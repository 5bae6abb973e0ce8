import type { Message } from "./message.ts";
import { speaker } from "./message.ts";
import type { Release } from "./release.ts";

/** What systemd runs, by its two names. */
export interface Unit {
  /** Such as `logrotate.service`. */
  readonly name: string;
  /** Its `Description=`, such as `Rotate log files`. */
  readonly description: string;
}

/** PID 1. */
export const init = speaker({ facility: "daemon", severity: "info", tag: "systemd[1]" });

/** A unit as systemd writes of it. */
export const called = ({ name, description }: Unit, { unitNames }: Release): string =>
  unitNames ? `${name} - ${description}` : description;

export const starting = (unit: Unit, release: Release): string => `Starting ${called(unit, release)}...`;
export const started = (unit: Unit, release: Release): string => `Started ${called(unit, release)}.`;
export const finished = (unit: Unit, release: Release): string => `Finished ${called(unit, release)}.`;
export const deactivated = ({ name }: Unit, release: Release): string => `${name}: ${release.deactivated}`;

/**
 * A oneshot unit's run, from `Starting` to `Finished`.
 *
 * @param settles milliseconds from the end of its process until systemd says that it finished.
 */
export const oneshot = (
  unit: Unit,
  release: Release,
  { at, end, settles }: { readonly at: number; readonly end: number; readonly settles: number },
): Message[] => [
  init(at, starting(unit, release)),
  init(end, deactivated(unit, release)),
  init(end + settles, finished(unit, release)),
];
