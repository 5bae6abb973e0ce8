import { talk } from "./talk.ts";

/** Hides what may differ between two servers with one behaviour: the second in which they answered. */
const masked = (answer: Buffer): string =>
  answer.toString("latin1").replace(/^Date: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\r$/gm, "Date: *\r");

const MOST_TRIES = 5;

const lastStatus = (answer: string): string | undefined =>
  [...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].at(-1)?.[1];

/**
 * Tells both servers the same, and what each answered.
 *
 * nginx closes a connection after a 412 without reading the requests behind it. The system then resets it, and what nginx
 * held back to send with a file (`tcp_nopush`) is lost; ours holds nothing back. That is the one difference we know: such
 * answers are compared as far as both go.
 */
export const askBoth = async (
  ports: { readonly nginx: number; readonly ours: number },
  request: string,
): Promise<{ readonly nginx: string; readonly ours: string }> => {
  for (let tries = 1; ; tries++) {
    const [nginx, ours] = await Promise.all([talk(ports.nginx, request), talk(ports.ours, request)]);
    const answers = { nginx: masked(nginx.bytes), ours: masked(ours.bytes) };
    const isChance = nginx.wasReset || ours.wasReset || lastStatus(answers.ours) === "412";
    if (answers.nginx === answers.ours || !isChance) return answers;
    if (tries < MOST_TRIES) continue;
    const length = Math.min(answers.nginx.length, answers.ours.length);
    return { nginx: answers.nginx.slice(0, length), ours: answers.ours.slice(0, length) };
  }
};
