import { canDo, hasPrograms } from "@decnet/sdk/testing";

const CALC = "/usr/lib/libreoffice/program/libsclo.so";

/** Tells whether LibreOffice can open workbooks. */
export const hasCalc = (test: string): boolean =>
  hasPrograms(test, "soffice") && canDo(test, "libreoffice-calc-nogui", ["test", "-e", CALC]);
