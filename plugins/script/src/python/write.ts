import { fill } from "../fill.ts";
import { headingFor, stepRemark } from "../remark.ts";
import type { Script } from "../script.ts";
import { importsFor } from "./imports.ts";
import { pythonReporting } from "./report.ts";
import { pythonSettings } from "./settings.ts";
import { formatStrings, singleQuoted } from "./strings.ts";

const CODING = 0.02;

const indented = (lines: readonly string[]): string[] =>
  lines.map((line) => (line === "" ? "" : `    ${line}`));

const shebang = ({ random, style }: Script): string =>
  random.fork("shebang").weighted([
    ["#!/usr/bin/python3", style.shebang === "env" ? 55 : 85],
    ["#!/usr/bin/env python3", style.shebang === "env" ? 35 : 7],
    ["#!/usr/bin/python3 -u", 3],
    ["#! /usr/bin/python3", 4],
  ]);

const heading = (script: Script): string[] => {
  const lines = headingFor(script);
  const random = script.random.fork("docstring");
  if (lines.length === 0) return [];
  if (!random.bool(0.45)) return lines.map((line) => `# ${line}`);
  if (lines.length === 1) return [`"""${lines[0]}"""`];
  return random.bool() ? ['"""', ...lines, '"""'] : [`"""${lines[0]}`, "", ...lines.slice(1), '"""'];
};

const sectionsOf = (
  script: Script,
  wraps: boolean,
  parts: { top: readonly string[]; defs: readonly string[]; main: readonly string[] },
): string[] => {
  const { names, style, random } = script;
  const blank = random.fork("blank").bool(0.7) ? ["", ""] : [""];
  const lines = [...parts.top, ...(parts.defs.length > 0 ? [...blank, ...parts.defs] : [])];
  if (!wraps)
    return [...lines, ...(parts.defs.length > 0 ? blank : lines.length > 0 ? [""] : []), ...parts.main];
  const call = `${names("do_main")}()`;
  const guard = style.guard ? ['if __name__ == "__main__":', `    ${call}`] : [call];
  return [...lines, ...blank, `def ${names("do_main")}():`, ...indented(parts.main), ...blank, ...guard];
};

/** A Python script from its first line to its last. */
export const writePython = (script: Script): string => {
  const { plan, style, random } = script;
  const { job } = plan;
  const filled = fill(job.main, script, random.fork("main"));
  const wraps = random.fork("wrap").bool(0.1 + style.functions * 0.6);
  const settings = pythonSettings(script, filled);
  const reporting = pythonReporting(script, [...filled].join("\n"));
  const defs = job.defs === undefined ? [] : fill(job.defs, script, random.fork("defs"));
  const isFunction = reporting.lines[0]?.startsWith("def ") ?? false;
  const body = sectionsOf(script, wraps, {
    top: [...(isFunction ? [] : reporting.lines), ...settings.top],
    defs: [
      ...(isFunction ? reporting.lines : []),
      ...(isFunction && defs.length > 0 ? ["", ""] : []),
      ...defs,
    ],
    main: [...settings.parse, ...stepRemark("main", script, 0.06), ...settings.main],
  });
  const imported = importsFor(body.map(reporting.apply), style, random.fork("imports"));
  const lines = [
    shebang(script),
    ...(random.fork("coding").bool(CODING) ? ["# -*- coding: utf-8 -*-"] : []),
    ...heading(script),
    ...(random.fork("gap").bool(0.6) ? [""] : []),
    ...imported.lines,
    "",
    ...imported.code.map((line) => {
      const formatted = formatStrings(line, style.strings);
      return style.single ? singleQuoted(formatted) : formatted;
    }),
  ];
  return `${lines
    .map((line) => line.replace(/^(?: {4})+/, (spaces) => indentOf(style.indent).repeat(spaces.length / 4)))
    .join("\n")
    .replace(/\n{4,}/g, "\n\n\n")}\n`;
};

// Two spaces are rare in Python, tabs rarer.
const indentOf = (indent: string): string => (indent === "\t" ? "\t" : indent === "  " ? "  " : "    ");
