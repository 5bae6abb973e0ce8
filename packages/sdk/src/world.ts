import type { EpochMs } from "./time.ts";

/** A person of the same company, as seen from one persona. */
export interface Colleague {
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

/** Another host of the fleet, as seen from one of them. */
export interface Neighbour {
  readonly hostname: string;
  /** Such as `10.20.4.17`. */
  readonly address: string;
  readonly services: readonly string[];
}

/** Something the company works on. */
export interface Project {
  /** As people say it, such as "Billing migration". */
  readonly name: string;
  /** As it stands in paths, such as "billing-migration". */
  readonly slug: string;
  /** What its tickets begin with, such as "BIL". */
  readonly key: string;
}

/** A ticket of a project. Every host of the fleet knows the same ones. */
export interface Ticket {
  /** Such as `BIL-1042`. */
  readonly id: string;
  /** The project's key. */
  readonly project: string;
  readonly openedAt: EpochMs;
}

/** Somebody logs in over SSH, and out again. */
export interface Visit {
  /** The login. */
  readonly account: string;
  /** Where from: a neighbour, or a desk, which has no host name here. */
  readonly from: { readonly hostname?: string; readonly address: string };
  readonly at: EpochMs;
  /** May lie in the future. */
  readonly until: EpochMs;
  /** Became root in between, at these moments. */
  readonly sudo: readonly EpochMs[];
}
