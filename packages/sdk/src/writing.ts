import type { PersonalContext } from "./content-class.ts";

/** Which model wrote a text. */
export interface Authorship {
  /** The backend's name. */
  readonly backend: string;
  readonly model: string;
  /** How long the call took, in milliseconds. */
  readonly ms: number;
}

/** The text of what a person writes, on its way from the class to the file. */
export interface Writing {
  readonly text: string;
  /** Absent: the class's own template wrote it. */
  readonly by?: Authorship;
}

/** What a text is written for. */
export interface Occasion {
  /** As the class sees it: path, persona, language, colleagues, the moment of writing. */
  readonly context: PersonalContext;
  /** The text that is gone on with; absent when the file is new. */
  readonly previous?: string;
}
