import type { RotationPeriod, RotationRule } from "@decnet/sdk";
import type { FactSource } from "../fact-source.ts";
import { rotationSettings, type Settings, UNSET } from "./rotation-settings.ts";
import { type Includes, withIncludes } from "./with-includes.ts";

const SCRIPT = /^(pre|post)rotate\b|^(first|last)action\b|^preremove\b/;
const WORD = /"([^"]*)"|'([^']*)'|([^\s"']+)/g;
// A log that turns over by size has no period; a week is how long such a one may last.
const NO_PERIOD: RotationPeriod = "week";

const wordsOf = (text: string): string[] =>
  [...text.matchAll(WORD)].map(([, double, single, bare]) => double ?? single ?? bare ?? "");

const ruleOf = (paths: readonly string[], settings: Settings): RotationRule => {
  const { period, size, keep, compress, delayCompress, maxSize } = settings;
  return {
    paths: [...paths],
    every: period ?? NO_PERIOD,
    keep,
    compress,
    delayCompress: compress && delayCompress,
    // logrotate does not ask for maxsize where size decides.
    ...(period === undefined ? { size } : maxSize !== undefined && { maxSize }),
  };
};

/**
 * Reads logrotate.conf(5): a rule for each block, with what was said before for all of them where it does not say
 * itself. Scripts are skipped, and so is what concerns neither time, size nor compression.
 *
 * @param pieces the configuration with what it includes, in order.
 * @example parseRotationRules(["weekly\nrotate 4\n/var/log/cron.log {\n  compress\n}\n"])
 */
export const parseRotationRules = (pieces: readonly string[]): RotationRule[] => {
  const rules: RotationRule[] = [];
  let common = UNSET;
  for (const piece of pieces) {
    let paths: string[] = [];
    let block: Settings | undefined;
    let inScript = false;
    for (const raw of piece.split("\n")) {
      const line = raw.trim();
      if (inScript || line === "" || line.startsWith("#")) inScript &&= !/^endscript\b/.test(line);
      else if (SCRIPT.test(line)) inScript = true;
      else if (block !== undefined) {
        block = rotationSettings(block, line.replace(/\}$/, ""));
        if (!line.endsWith("}")) continue;
        if (paths.length > 0) rules.push(ruleOf(paths, block));
        [paths, block] = [[], undefined];
      } else if (/^["'/~{]/.test(line)) {
        const [, head = "", brace] = /^([^{]*)(\{)?/.exec(line) ?? [];
        paths.push(...wordsOf(head));
        if (brace !== undefined) block = common;
      } else {
        common = rotationSettings(common, line);
        paths = [];
      }
    }
  }
  return rules;
};

// tabooext of logrotate 3.21: what package managers and editors leave beside a file.
const TABOO =
  /(,v|~|\.(bak|cfsaved|disabled|dpkg-(bak|del|dist|new|old|tmp)|rhn-cfg-tmp-.*|rpm(new|orig|save)|swp|ucf-(dist|new|old)))$/;

const INCLUDES: Includes = {
  targetOf: (line) => /^\s*include\s+["']?(\/[^\s"']+?)\/?["']?\s*$/.exec(line)?.[1],
  filesOf: async (target, source) => {
    const names = await source.list(target);
    return names.length === 0
      ? [target]
      : names.filter((name) => !TABOO.test(name)).map((name) => `${target}/${name}`);
  },
};

/** What a host's logrotate does, in the order it reads it; nothing when there is no logrotate.conf. */
export const readRotationRules = async (source: FactSource): Promise<RotationRule[]> =>
  parseRotationRules((await withIncludes("/etc/logrotate.conf", source, INCLUDES)) ?? []);
