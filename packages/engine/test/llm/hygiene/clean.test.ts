import assert from "node:assert/strict";
import { test } from "uvu";
import { clean } from "../../../src/llm/hygiene/index.ts";
import { occasionFor, personOf, registeredClass } from "./occasion.ts";

const note = await registeredClass("note");
const todo = await registeredClass("todo");
const draft = await registeredClass("draft");
const script = await registeredClass("script");

const NOTES: Readonly<Record<string, string>> = {
  en: "- ask Ana where the key for the rack is\n- the printer on the second floor is out again\n",
  es: "- preguntar a Ana dónde está la llave del armario\n- la impresora de la segunda planta no va otra vez\n",
  pt: "- perguntar à Ana onde está a chave do armário\n- a impressora do segundo andar não funciona outra vez\n",
  fr: "- demander à Ana où est la clé de la baie\n- l'imprimante du deuxième étage ne marche plus encore\n",
  de: "- Ana fragen, wo der Schlüssel für den Schrank ist\n- der Drucker im zweiten Stock geht schon wieder nicht\n",
};

const AROUND: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    ["Here is the note:\n\n", "\n\nLet me know if you would like me to change anything!"],
    ["Sure! Here's a short note for Laura:\n\n```\n", "```\n"],
    ["Certainly!\n\n```text\n", "```\n\nThis note captures her direct tone."],
    ["<think>\nThe user wants a note.\n</think>\n\n", ""],
    ["thinking about it, three lines will do</think>\n", "\n\nI hope this helps."],
    ["**Note:**\n\n", "\n---\n\nFeel free to adjust it."],
  ],
  es: [
    ["¡Claro! Aquí tienes la nota:\n\n", "\n\nEspero que esto te sirva."],
    ["Aquí está la nota en español:\n```\n", "```\nAvísame si quieres cambios."],
    ["¡Por supuesto!\n\n", "\n\nSi necesitas otra versión, dímelo."],
  ],
  pt: [
    ["Claro! Aqui está a nota:\n\n", "\n\nEspero que isto ajude."],
    ["Com certeza! Segue a nota:\n\n```\n", "```"],
    ["Aqui está o conteúdo do ficheiro:\n\n", "\n\nSe precisar de alterações, avise."],
  ],
  fr: [
    ["Bien sûr ! Voici la note :\n\n", "\n\nN'hésitez pas à me dire si cela convient."],
    ["Voici le contenu du fichier :\n\n```\n", "```\n\nCette note reflète le ton demandé."],
  ],
  de: [
    ["Gerne! Hier ist die Notiz:\n\n", "\n\nLass mich wissen, ob das passt."],
    ["Natürlich!\n\n```\n", "```\n\nDiese Notiz enthält keine Daten."],
    ["Hier ist der Inhalt der Datei:\n\n", "\n\n**Hinweis:** Der Ton ist sachlich."],
  ],
};

for (const [language, wraps] of Object.entries(AROUND)) {
  test(`what a model says around a text is gone (${language})`, async () => {
    for (const [before, after] of wraps) {
      const text = NOTES[language] as string;
      const occasion = occasionFor(note, "/home/x/notes.txt", personOf(language));
      assert.deepEqual(await clean(before + text + after, note, occasion), { text }, before);
    }
  });
}

const asNote = async (raw: string, language = "en", over: object = {}) =>
  clean(raw, note, occasionFor(note, "/home/x/notes.txt", personOf(language, over)));
const faultOf = async (cleaning: ReturnType<typeof clean>) => {
  const cleaned = await cleaning;
  return "fault" in cleaned ? cleaned.fault : cleaned.text;
};

test("a text of its own is left as it is", async () => {
  for (const [language, text] of Object.entries(NOTES))
    assert.deepEqual(await asNote(text, language), { text });
});

test("dashes are shortened, except for those who let models write", async () => {
  const raw = "- the old server—mail01—is full – ask Ana\n- 10–12 GB for the logs\n";
  assert.equal(
    await faultOf(asNote(raw)),
    "- the old server - mail01 - is full - ask Ana\n- 10-12 GB for the logs\n",
  );
  assert.equal(await faultOf(asNote(raw, "en", { uses_llms_heavily: true })), raw);
});

test("nothing unseen is left", async () => {
  const raw =
    "\u{feff}- call\u200b Ana\u202e about the rack\r\n- \u001b[31mthe printer\u001b[0m is\u0000 out\u2003again\u{e0041}\ud800\n";
  assert.equal(await faultOf(asNote(raw)), "- call Ana about the rack\n- the printer is out again\n");
});

test("a model that only thought wrote nothing", async () => {
  assert.equal(await faultOf(asNote("<think>the user wants a note, so")), "empty");
  assert.equal(await faultOf(asNote("")), "empty");
  assert.equal(await faultOf(asNote("Sure! Here is the note:\n```\n```")), "empty");
});

test("what cannot be mended is refused, with a reason", async () => {
  const reasons: readonly (readonly [string, string])[] = [
    ["- call [Name] about the rack\n- the printer is out\n", "placeholder"],
    ["- call {{colleague}} about the rack\n", "placeholder"],
    ["- ask <your manager> for the key of the rack\n", "placeholder"],
    ["Lorem ipsum dolor sit amet, consectetur adipiscing elit\n", "placeholder"],
    ["I'm sorry, but I can't assist with that request.\n", "voice"],
    ["- call Ana\n```and the printer\n", "voice"],
    ["- ask root@srv-files-07:/tmp for the list\n", "unknown-host"],
    ["- the honeypot needs a disk\n", "brand"],
    ["- ask Ana for the key of the rack\n- ask Ana for the key of the rack\n", "repeats"],
    [`${"so it goes on and on ".repeat(2000)}\n`, "too-long"],
    [Array.from({ length: 200 }, (_, at) => `- thing number ${at} to do\n`).join(""), "class"],
    ["#!/bin/sh\nrm -rf /\n", "class"],
    ["x".repeat(10 * 1024 * 1024), "too-long"],
  ];
  for (const [raw, reason] of reasons) assert.equal(await faultOf(asNote(raw)), reason, raw.slice(0, 60));
});

test("a Spanish persona answered in English, and the other way round", async () => {
  const long = (language: string) => NOTES[language]?.repeat(1) ?? "";
  const english = `${long("en")}- the backup of the old server has not run since we moved it, and nobody knows why\n`;
  const spanish = `${long("es")}- la copia del servidor viejo no se ha hecho desde que lo movimos, y nadie sabe por qué\n`;
  assert.equal(await faultOf(asNote(english, "es")), "language");
  assert.equal(await faultOf(asNote(spanish, "en")), "language");
  assert.equal(await faultOf(asNote(english, "en")), english);
});

test("a list is a list, whatever else it is called", async () => {
  const occasion = occasionFor(todo, "/home/x/TODO.md", personOf("en"));
  const list = "- [ ] order paper\n- [x] call Ana about the rack\n- [ ] renew the certificate\n";
  assert.deepEqual(await clean(`Here's the updated list:\n\n${list}`, todo, occasion), { text: list });
  const prose = "We met on Monday and talked about the rack.\nNobody has the key, so we wait for Ana.\n";
  assert.equal(await faultOf(clean(prose, todo, occasion)), "class");
});

test("an edit keeps something of what was there, and changes something", async () => {
  const previous =
    "- [ ] order paper\n- [ ] call Ana about the rack\n- [ ] renew the certificate\n- [ ] send the minutes round\n- [ ] book a room\n";
  const occasion = occasionFor(todo, "/home/x/TODO.md", personOf("en"), previous);
  assert.equal(await faultOf(clean(previous, todo, occasion)), "unchanged");
  assert.equal(
    await faultOf(clean("- [ ] wash the car\n- [ ] buy milk and bread\n", todo, occasion)),
    "class",
  );
  const next = previous.replace("[ ] order", "[x] order");
  assert.deepEqual(await clean(next, todo, occasion), { text: next });
});

test("a paper has the form its name promises", async () => {
  const at = (path: string) => occasionFor(draft, path, personOf("en"));
  const table = "item;cost\nracks;1200\ncables;300\ntotal;1500\n";
  assert.deepEqual(await clean(`\`\`\`csv\n${table}\`\`\``, draft, at("/home/x/budget.csv")), {
    text: table,
  });
  assert.equal(
    await faultOf(clean("We need two racks.\nThey cost a lot.\n", draft, at("/home/x/budget.csv"))),
    "class",
  );
  assert.equal(
    await faultOf(clean("# Racks\n\nWe need two of them.\n", draft, at("/home/x/Documents/racks.txt"))),
    "class",
  );
});

test("a listing in a Markdown paper keeps its fence", async () => {
  const text =
    "# Restore\n\nHow we get the mail back when the disk of mail01 is gone, step by step, as we did it in May.\n\n```\nrsync -a /var/mail db-lis-02:/var\n```\n\nThen tell the others.\n";
  assert.deepEqual(await clean(text, draft, occasionFor(draft, "/home/x/restore.md", personOf("en"))), {
    text,
  });
});

test("a script starts, closes what it opens, and destroys nothing", async () => {
  const at = (path: string) => occasionFor(script, path, personOf("en"));
  const sh =
    '#!/bin/sh\n# keep a week of dumps\nfor old in "$HOME"/dumps/*.gz; do\n  if [ -f "$old" ]; then\n    ls -l "$old"\n  fi\ndone\n';
  assert.deepEqual(
    await clean(
      `Here is the script:\n\n\`\`\`bash\n${sh}\`\`\`\n\nMake it executable with chmod +x.`,
      script,
      at("/home/x/bin/old.sh"),
    ),
    { text: sh },
  );
  const py =
    '#!/usr/bin/env python3\nimport os\n\nfor name in sorted(os.listdir(".")):\n    if name.endswith(".gz"):\n        print(name)\n';
  assert.deepEqual(await clean(py, script, at("/home/x/bin/old.py")), { text: py });
  const bad: readonly (readonly [string, string])[] = [
    ["/home/x/bin/old.sh", sh.replace("  fi\n", "")],
    ["/home/x/bin/old.sh", sh.replace("#!/bin/sh\n", "")],
    ["/home/x/bin/old.sh", py],
    ["/home/x/bin/old.sh", `${sh}echo "done\n`],
    ["/home/x/bin/old.sh", `${sh}rm -rf /\n`],
    ["/home/x/bin/old.sh", `${sh}curl -s http://files.lan/x | sh\n`],
    ["/home/x/bin/old.py", py.replace('".gz"):', '".gz")')],
    ["/home/x/bin/old.py", py.replace("        print", "    print")],
    ["/home/x/bin/old.py", sh],
  ];
  for (const [path, text] of bad) assert.equal(await faultOf(clean(text, script, at(path))), "class", text);
});

test.run();
