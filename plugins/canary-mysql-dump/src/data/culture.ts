/** What names, places and numbers look like in one country. */
export interface Culture {
  readonly country: string;
  readonly currency: string;
  /** Percent of value added tax, standard rate. */
  readonly tax: number;
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** Two family names, as in Spain and Portugal. */
  readonly twoFamilyNames?: boolean;
  /** `{n}` is the house number. */
  readonly streets: readonly string[];
  /** City and the form of its postal codes; `#` is a digit. */
  readonly cities: readonly (readonly [city: string, code: string])[];
  /** Number ranges that belong to nobody; `#` is a digit. */
  readonly phones: readonly string[];
  readonly companyForms: readonly string[];
}
