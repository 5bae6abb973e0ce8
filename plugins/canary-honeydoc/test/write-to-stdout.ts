import { PEOPLE } from "@decnet/sdk/testing";
import { write } from "./pages.ts";

const pages: string[] = [];
for (const persona of PEOPLE)
  for (const seed of ["one", "two", "three"]) {
    const { ctx, text } = await write({ seed, persona });
    pages.push(`${ctx.path}\n${text}`);
  }
process.stdout.write(JSON.stringify(pages));
