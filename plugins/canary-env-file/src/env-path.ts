import type { CanaryContext } from "@decnet/sdk";
import { drawApp } from "./app/app.ts";

/** Such as `~/harbour-portal/.env`, `~/apps/kestrel/.env.production` or `/srv/kestrel/.env`. */
export const envPath = (ctx: CanaryContext): string => {
  const { folder, file } = drawApp(ctx);
  return `${folder}/${file}`;
};
