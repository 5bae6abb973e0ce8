import { asAnyClass, type CanaryContext, composeBody } from "@decnet/sdk";
import { type ContextParts, loadClasses, makeContext, PEOPLE } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

/** A file as a test looks at it; `text` holds its bytes as Latin-1, so that offsets stay offsets. */
export interface Written {
  readonly ctx: CanaryContext;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Writes a file as the engine does, in a context that a test may change. */
export const write = async (
  parts: ContextParts,
  change: (ctx: CanaryContext) => CanaryContext = (ctx) => ctx,
): Promise<Written> => {
  const [found] = await loadClasses(plugin);
  const contentClass = asAnyClass(found as NonNullable<typeof found>);
  const named = change(makeContext(contentClass, parts) as CanaryContext);
  const ctx = { ...named, path: contentClass.namer(named) };
  const bytes = (await composeBody(contentClass, ctx)) as Uint8Array;
  return { ctx, bytes, text: Buffer.from(bytes).toString("latin1") };
};

/** Many files: every language, several seeds. */
export const writeMany = (count: number): Promise<Written[]> =>
  Promise.all(
    Array.from({ length: count }, (_, at) =>
      write({ seed: `p${at}`, persona: PEOPLE[at % PEOPLE.length] as never }),
    ),
  );

const decoder = new TextDecoder("windows-1252");

/** The lines a reader sees, page by page: pdfkit shows each with one TJ of hexadecimal strings. */
export const linesOf = ({ text }: Written): string[] =>
  [...text.matchAll(/\[((?:<[0-9a-f]*> ?-?[\d.]* ?)+)\] TJ/g)].map(([, pieces = ""]) =>
    decoder.decode(Buffer.from([...pieces.matchAll(/<([0-9a-f]*)>/g)].map(([, hex]) => hex).join(""), "hex")),
  );
