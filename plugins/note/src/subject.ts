import type { Project } from "@decnet/sdk";
import type { Topic } from "./topics.ts";

/** What one note is about; absent parts are open. */
export interface Subject {
  readonly topic: Topic;
  readonly project?: Project;
  readonly host?: string;
  /** A colleague's first name. */
  readonly who?: string;
  readonly ticket?: string;
}
