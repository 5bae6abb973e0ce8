import assert from "node:assert/strict";
import { tradeOf } from "@decnet/sdk";
import { test } from "uvu";
import { habitsOf } from "../src/habits.ts";

const TITLES: Record<string, readonly string[]> = {
  ops: [
    "Systems Administrator",
    "DevOps Engineer",
    "Administrador de Sistemas",
    "Administrateur réseau",
    "Netzwerktechniker",
  ],
  dev: ["Backend Developer", "Programador", "Développeuse", "Softwareentwickler", "QA Engineer"],
  dba: [
    "Database Administrator",
    "Administradora de Bases de Dados",
    "Datenbankadministratorin",
    "Responsable bases de données",
  ],
  finance: ["Finance Manager", "Accountant", "Contable", "Comptable", "Buchhalterin"],
  hr: ["HR Business Partner", "Responsable RH", "Personalreferentin", "Técnica de Recursos Humanos"],
  sales: ["Account Executive", "Diretora Comercial", "Vertriebsleiter", "Marketing Manager"],
  manager: ["Engineering Manager", "Directora General", "Teamleiter", "Product Owner"],
  support: ["Support Engineer", "Técnico de Soporte", "IT Help Desk", "Kundendienst"],
  general: ["Office Manager", "Executive Assistant", "Juggler"],
};

test("job titles of five languages are understood", () => {
  for (const [role, titles] of Object.entries(TITLES))
    for (const title of titles) assert.equal(tradeOf(title), role, title);
});

test("mannerisms are read in five languages", () => {
  assert.equal(habitsOf({ mannerisms: ["schreibt alles klein, Kleinschreibung"] }).letters, "lower");
  assert.equal(habitsOf({ mannerisms: ["escribe en mayúsculas"] }).letters, "upper");
  assert.deepEqual(habitsOf({ mannerisms: ["ends with ok?"] }).endings, ["ok?"]);
  assert.deepEqual(habitsOf({ mannerisms: ["termina com 'certo?'"] }).endings, ["certo?"]);
  assert.ok(habitsOf({ mannerisms: ["phrases courtes"] }).terse);
  assert.deepEqual(habitsOf({ mannerisms: ["likes tea"] }), habitsOf({ mannerisms: [] }));
});

test.run();
