/** A person of the same company, as seen from one persona. */
export interface Colleague {
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

/** Another host of the fleet, as seen from one of them. */
export interface Neighbour {
  readonly hostname: string;
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
