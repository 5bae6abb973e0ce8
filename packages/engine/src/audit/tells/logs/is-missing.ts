import type { AuditHost } from "@decnet/sdk";

// What a view lists whole, unless it is a tmpfs that cannot be seen: then the folder itself is not there either.
const LISTED = /^(\/(?:etc|home|opt|root|srv|usr\/local|var\/(?:backups|log|mail|spool|www)))\//;
// Whatever else crontabs and logs speak of, a view looks up path by path, if it is a plain one of two parts or more.
const LOOKED_UP = /^\/(?!(?:dev|proc|run|sys|tmp|var\/run|var\/tmp)\/)[A-Za-z][\w.+-]*(?:\/[\w.+-]+)+$/;

const foldersOf = (path: string): string[] => {
  const parts = path.split("/");
  return parts.slice(2).map((_, at) => parts.slice(0, at + 2).join("/"));
};

/** Tells whether a path is missing for sure. What lies behind a link is not judged. */
export const isMissing = (host: AuditHost, path: string): boolean => {
  if (host.at(path) !== undefined) return false;
  if (foldersOf(path).some((folder) => host.at(folder)?.kind === "link")) return false;
  const root = LISTED.exec(path)?.[1];
  return root === undefined ? LOOKED_UP.test(path) : host.at(root)?.kind === "folder";
};
