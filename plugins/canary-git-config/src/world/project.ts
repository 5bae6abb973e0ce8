import { type CanaryContext, companyLabel, slug } from "@decnet/sdk";

/** What a repository is for. */
export interface RepositoryProject {
  readonly name: string;
  /** As it stands in paths. */
  readonly slug: string;
  /** What its tickets begin with. */
  readonly key?: string;
}

/** The project that a repository belongs to: one of the company's, or the company itself. */
export const projectFor = ({ projects, persona, random }: CanaryContext): RepositoryProject => {
  if (projects.length > 0) return random.fork("project").pick(projects);
  const company = companyOf(persona.email);
  return { name: company, slug: company };
};

/** The company, as it stands in paths: the first label of its domain. */
export const companyOf = (email: string): string => slug(companyLabel(email)) || "company";
