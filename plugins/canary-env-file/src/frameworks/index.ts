import { compose } from "./compose.ts";
import { django } from "./django.ts";
import type { Framework } from "./framework.ts";
import { laravel } from "./laravel.ts";
import { node } from "./node.ts";
import { rails } from "./rails.ts";

/** All kinds of applications. */
export const FRAMEWORKS: readonly Framework[] = [laravel, django, node, rails, compose];
