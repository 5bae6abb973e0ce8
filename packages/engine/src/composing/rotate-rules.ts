import type { HostFacts, RotateRules, RotationRule } from "@decnet/sdk";
import { globMatch } from "../drivers/facts/glob-match.ts";

const asClassRules = ({
  every,
  keep,
  compress,
  delayCompress,
  size,
  maxSize,
}: RotationRule): RotateRules => ({
  every,
  keep,
  compressFrom: compress ? (delayCompress ? 2 : 1) : Number.POSITIVE_INFINITY,
  ...(size !== undefined && { size }),
  ...(maxSize !== undefined && { maxSize }),
});

/**
 * How a log is rotated on a host: by the first of its logrotate's rules that names it (logrotate complains of a second
 * one and leaves it), else as its class says.
 *
 * @example rotateRulesFor("/var/log/cron.log", { keep: 4, every: "week", compressFrom: 2 }, facts)
 */
export const rotateRulesFor = (
  path: string,
  ofClass: RotateRules,
  { rotation }: Pick<HostFacts, "rotation">,
): RotateRules => {
  const rule = rotation.find(({ paths }) => paths.some((pattern) => globMatch(pattern, path)));
  return rule === undefined ? ofClass : asClassRules(rule);
};
