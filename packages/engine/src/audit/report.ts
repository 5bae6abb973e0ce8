import type { Finding, Tell } from "@decnet/sdk";

/** What could not be checked: a tell, or a part of a host. */
export interface NotChecked {
  readonly tell?: string;
  readonly decky?: string;
  readonly path?: string;
  readonly why: string;
}

/** A host that was audited. */
export interface ReportedHost {
  readonly decky: string;
  readonly hostname: string;
  readonly os: string;
  /** How many files were listed. */
  readonly files: number;
  readonly findings: number;
  /** The largest weight that hit; 0 when none did. */
  readonly worst: Tell["weight"];
}

/** One tell over all hosts, and what it says of others. */
export interface ReportedTell {
  readonly id: string;
  readonly weight: Tell["weight"];
  readonly title: string;
  readonly rule: string;
  readonly reading: string;
  readonly hits: number;
  readonly hosts: number;
  /** Share of the hosts that it hit, 0–1. */
  readonly share: number;
  /** What the original system scored; absent where nobody measured. */
  readonly original?: string;
  /** Share of real Debian hosts that it hits, 0–1; absent where nobody measured. */
  readonly real?: number;
}

/** What an audit found. */
export interface AuditReport {
  readonly hosts: readonly ReportedHost[];
  readonly tells: readonly ReportedTell[];
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
}

/** In the place of a decky's name: all of them together. */
export const WHOLE_FLEET = "*";
