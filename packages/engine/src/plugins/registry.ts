import { type AnyClass, asAnyClass, type ContentClass, DecnetError } from "@decnet/sdk";

/** A class and whose it is. */
export interface RegisteredClass {
  readonly plugin: string;
  readonly contentClass: AnyClass;
  /** The plugin's options, as its content contexts carry them. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** Ids of the house (DESIGN.md §4); anybody else's id carries a prefix. */
const HOUSE_IDS = new Set([
  "note",
  "todo",
  "draft",
  "script",
  "log_cron",
  "log_daemon",
  "cache_tmp",
  "email",
  "canary_aws_creds",
  "canary_env_file",
  "canary_git_config",
  "canary_ssh_key",
  "canary_honeydoc",
  "canary_honeydoc_docx",
  "canary_honeydoc_pdf",
  "canary_mysql_dump",
]);
const PREFIXED = /^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/;

/** All content classes in force, by id. */
export class Registry {
  readonly #classes = new Map<string, RegisteredClass>();

  /**
   * Adds a class.
   *
   * @throws DecnetError `DN_PLUGIN_CLASS` when the id is malformed or taken, or the class can write nothing.
   */
  add(plugin: string, added: ContentClass, options: Readonly<Record<string, unknown>>): void {
    const contentClass = asAnyClass(added);
    const { id, weight } = contentClass;
    const refuse = (message: string, hint: string): never => {
      throw new DecnetError({ code: "DN_PLUGIN_CLASS", message: `class ${id}: ${message}`, plugin, hint });
    };
    if (!HOUSE_IDS.has(id) && !PREFIXED.test(id)) {
      refuse("the id has no prefix", "name it like acme.sap_export: lower case, a prefix of your own, a dot");
    }
    const other = this.#classes.get(id)?.plugin;
    if (other !== undefined)
      refuse(`${other} has it already`, "turn one of the two plugins off in the config");
    if (contentClass.template === undefined && contentClass.bytes === undefined) {
      refuse("it has neither template nor bytes", "give it one of them");
    }
    if (!(weight >= 0 && Number.isFinite(weight)))
      refuse(`weight ${weight} is not a number ≥ 0`, "mend the weight");
    this.#classes.set(id, { plugin, contentClass, options });
  }

  get(id: string): RegisteredClass | undefined {
    return this.#classes.get(id);
  }

  /** Sorted by id, so that what is drawn from the list does not depend on the order of plugins. */
  all(): readonly RegisteredClass[] {
    return [...this.#classes.values()].sort((a, b) => (a.contentClass.id < b.contentClass.id ? -1 : 1));
  }
}
