import assert from "node:assert/strict";
import { test } from "uvu";
import { languageSwitch } from "../../../src/audit/tells/text/language-switch.ts";
import { makeHost, makeView } from "../make-host.ts";

const seen = async (body: string, language?: string, path = "/home/ana/notes.txt") => {
  const languages = new Map(language === undefined ? [] : [["ana", language]]);
  return (await languageSwitch.check(makeView(makeHost({ [path]: { body } }, { languages })))).map(
    (hit) => hit.seen,
  );
};

const TEXTS = {
  en: "The backup of the mail server was late again, and we have to ask Bo what he did with it before the holidays.\nThey should not move the disks until this is done.\n",
  es: "La copia del servidor no ha terminado, y hay que preguntar a Bo qué hizo con los discos antes de las vacaciones.\nSi no está listo el lunes, lo hacemos nosotros con el equipo.\n",
  pt: "A cópia do servidor não terminou, e é preciso perguntar ao Bo o que fez com os discos antes das férias.\nSe não estiver pronto até segunda, fazemos isso na reunião com a equipa.\n",
  fr: "La sauvegarde du serveur n'est pas terminée, et il faut demander à Bo ce qu'il a fait avec les disques avant les vacances.\nSi ce n'est pas prêt lundi, on le fait dans la semaine.\n",
  de: "Die Sicherung des Servers ist noch nicht fertig, und wir müssen Bo fragen, was er mit den Platten gemacht hat.\nWenn das bis Montag nicht geht, machen wir es nach der Besprechung.\n",
};

test("takes each language where it belongs, by its code or its name with a country", async () => {
  for (const [language, body] of Object.entries(TEXTS)) {
    assert.deepEqual(await seen(body, language), [], language);
    assert.deepEqual(await seen(body, `${language}-XX`), [], language);
    assert.deepEqual(await seen(body), [], language);
  }
});

test("finds a text in a language that is not its owner's", async () => {
  for (const [language, body] of Object.entries(TEXTS))
    for (const other of Object.keys(TEXTS).filter((one) => one !== language))
      assert.deepEqual(await seen(body, other), [`in ${language}, and ana writes ${other}`]);
});

test("finds English lines in another language's list", async () => {
  const list = `- [ ] preguntar a Katrin por el contrato con la empresa
- [ ] ask Bo about the disks before they are gone
- [ ] hay que mirar los logs del servidor
- [x] move the files to the new server
- [ ] hablar con Inês sobre el lunes
- [ ] check if this was done by them
`;
  assert.match((await seen(list, "es"))[0] ?? "", /lines in (?:en and in es|es and in en)/);
});

test("takes technical English, names, commands and quotations", async () => {
  const note = `El deploy del backend no ha pasado los tests de CI, hay que mirar el log in del cluster.
- "we need to ask them what this was, they should have done it before"
- "who was it that did this, and why"
- "there is nothing to be done about it before they are back"
Hay que hablar con el equipo, y si no está listo lo hacemos nosotros.
Merge request de Bo: "the build is broken and we should revert it to what it was".
El error era \`could not connect to the server: there is no route\`.
$ git commit -m "this is the fix for all of them"
Con el load balancer y el health check en staging ya está; falta el rollback.
`;
  assert.deepEqual(await seen(note, "es"), []);
});

test("reads the comments of code, and takes English ones from anybody", async () => {
  const script = (language: keyof typeof TEXTS) =>
    `#!/bin/bash\n${TEXTS[language].replace(/^(?=.)/gm, "# ")}for f in a b; do the; done\n`;
  assert.deepEqual(await seen(script("en"), "es", "/home/ana/run.sh"), []);
  assert.deepEqual(await seen(script("es"), "es", "/home/ana/run.sh"), []);
  assert.deepEqual(await seen(script("de"), "es", "/home/ana/run.sh"), ["in de, and ana writes es"]);
});

test("does not judge a few words", async () => {
  assert.deepEqual(await seen("call Bo about the disks\n", "de"), []);
});

test.run();
