// Lets source runs import `*.hbs` as a string, as the tsup build does with its text loader.
import { register } from "node:module";

register("./text-modules-hooks.mjs", import.meta.url);
