/** One setting; a nested one (such as `s3`) has settings of its own. */
export type Setting = readonly [
  key: string,
  value: string | readonly (readonly [key: string, value: string])[],
];

/** A section of an AWS file. */
export interface Section {
  /** As it stands between the brackets. */
  readonly head: string;
  readonly settings: readonly Setting[];
  /** What somebody wrote above it, without the `#`. */
  readonly remark?: string | undefined;
}

/** How a file came about: `aws configure` puts no lines between sections, and people do. */
export interface Layout {
  readonly gap: "" | "\n";
  readonly equals: " = " | "=";
}

const writeSetting = ([key, value]: Setting, equals: Layout["equals"]): string =>
  typeof value === "string"
    ? `${key}${equals}${value}\n`
    : // Four spaces: what `aws configure set s3.addressing_style path` writes (2.9.19).
      `${key}${equals.trimEnd()}\n${value.map(([inner, set]) => `    ${inner}${equals}${set}\n`).join("")}`;

/** The text of an AWS credentials or config file. */
export const writeIni = (sections: readonly Section[], { gap, equals }: Layout): string =>
  sections
    .map(
      ({ head, settings, remark }) =>
        `${remark === undefined ? "" : `# ${remark}\n`}[${head}]\n${settings.map((one) => writeSetting(one, equals)).join("")}`,
    )
    .join(gap);
