import { type CallListener, listenForCalls } from "@decnet/sdk/testing";

// The smallest transparent GIF, as a callback listener answers with.
const GIF = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

/** A listener that answers with a picture. */
export const listen = (): Promise<CallListener> =>
  listenForCalls((response) => void response.writeHead(200, { "content-type": "image/gif" }).end(GIF));

/** Method and path of each call. */
export const linesOf = ({ calls }: CallListener): readonly string[] => calls.map(({ line }) => line);
