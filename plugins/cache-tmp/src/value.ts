/** What a cache holds before it is encoded. Numbers that are whole are written as integers. */
export type Value = string | number | boolean | readonly Value[] | Fields;

/** Values by name, in order. */
export interface Fields {
  readonly [name: string]: Value;
}

/** Tells a list from fields. */
export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
