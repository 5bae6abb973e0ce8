import type { EpochMs } from "@decnet/sdk";
import type { Content } from "../answer/content.ts";
import { ASSETS } from "./assets.ts";

/** What browsers show next to the prompt; the most usual word in guides to nginx's `auth_basic`. */
const REALM = "Restricted";

const GIT = /\/info\/refs$|\/git-(?:upload|receive)-pack$|\.git(?:\/|$)/i;
const DOCUMENT = /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|zip|tar|t?gz|7z|rar|sql|csv|bak|dump|key|pem)$/i;

/**
 * What a callback's address answers, whether its token is known or not. It is a site that an administrator could have
 * set up:
 * - repositories, and documents to download, are behind `auth_basic`: git then sends the credentials of its URL, and a
 *   reader meets a prompt rather than a document that we would have to make up;
 * - pictures of other kinds than GIF, style sheets, scripts and pages are small static files;
 * - everything else is nginx's `empty_gif`, the usual answer of a counter; it refuses all methods but GET and HEAD with
 *   405, and so do the files, which is what a client of S3 meets at once.
 */
export const callbackContent = (path: string, modifiedAt: EpochMs): Content => {
  if (GIT.test(path) || DOCUMENT.test(path)) return { kind: "failure", status: 401, realm: REALM };
  const extension = /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  const asset = Object.hasOwn(ASSETS, extension) ? ASSETS[extension] : undefined;
  return asset === undefined ? { kind: "gif" } : { kind: "file", file: { ...asset, modifiedAt } };
};
