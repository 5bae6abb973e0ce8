/**
 * A value as git writes it into a config: in quotes where it would be read otherwise (git-config(1), "Syntax").
 *
 * @example configValue("Ana; DBA") // "\"Ana; DBA\""
 */
export const configValue = (value: string): string =>
  /[#;"\\]|^\s|\s$/.test(value) ? `"${value.replace(/["\\]/g, "\\$&")}"` : value;
