/** The application that the file is for, and where it is deployed from. */
export interface AppFacts {
  /** As people say it, such as "Harbour portal". */
  readonly name: string;
  /** As it stands in paths, such as `harbour-portal`. */
  readonly slug: string;
  /** What its project's tickets begin with, where it has one. */
  readonly key: string | undefined;
  readonly environment: "production" | "staging";
  readonly folder: string;
  readonly file: string;
  /** The company's mail domain. */
  readonly domain: string;
  /** Where its users find it. */
  readonly site: string;
  /** Where it listens on its host. */
  readonly port: number;
  /** The image's tag. */
  readonly version: string;
}
