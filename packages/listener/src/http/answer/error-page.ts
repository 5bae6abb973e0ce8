import type { FailureStatus } from "./content.ts";
import { SERVER } from "./write-head.ts";

/** What nginx 1.22.1 writes on its own pages; some differ from the status line's words. */
const TITLES: Record<FailureStatus, string> = {
  400: "400 Bad Request",
  401: "401 Authorization Required",
  404: "404 Not Found",
  405: "405 Not Allowed",
  412: "412 Precondition Failed",
  413: "413 Request Entity Too Large",
  414: "414 Request-URI Too Large",
  416: "416 Requested Range Not Satisfiable",
  494: "400 Request Header Or Cookie Too Large",
  501: "501 Not Implemented",
  505: "505 HTTP Version Not Supported",
};

const PADDING = "<!-- a padding to disable MSIE and Chrome friendly error page -->\r\n".repeat(6);

const headingOf = (status: FailureStatus): string =>
  status === 494
    ? "<center><h1>400 Bad Request</h1></center>\r\n<center>Request Header Or Cookie Too Large</center>\r\n"
    : `<center><h1>${TITLES[status]}</h1></center>\r\n`;

/**
 * nginx's page for an error.
 *
 * @param isPadded browsers with "friendly" error pages of their own get a longer one (`msie_padding`, on by default).
 */
export const errorPage = (status: FailureStatus, isPadded: boolean): Buffer =>
  Buffer.from(
    `<html>\r\n<head><title>${TITLES[status]}</title></head>\r\n<body>\r\n${headingOf(status)}` +
      `<hr><center>${SERVER}</center>\r\n</body>\r\n</html>\r\n${isPadded ? PADDING : ""}`,
  );
