import assert from "node:assert/strict";
import { test } from "uvu";
import { modelVoice } from "../../../src/audit/tells/text/model-voice.ts";
import { makeHost, makeView } from "../make-host.ts";

const hits = (body: string, path = "/home/ana/notes.md") =>
  modelVoice.check(makeView(makeHost({ [path]: { body } })));

test("knows a model by what it says, in five languages", async () => {
  for (const body of [
    "Sure! I can do that.\n- disks\n",
    "Here is the updated list:\n- disks\n",
    "Here's a short note for Ana:\n\ndisks\n",
    "Aquí tienes una lista de tareas:\n- discos\n",
    "Claro! Segue a nota.\n",
    "Aqui está o rascunho:\n\ndiscos\n",
    "Voici une note pour Ana :\n- disques\n",
    "Hier ist der Entwurf für Ana:\nPlatten\n",
    "disks\nAs an AI language model, I cannot know.\n",
    "Como modelo de lenguaje, no puedo.\n",
    "<think>\nThe user wants a note.\n</think>\ndisks\n",
    "disks are full\n\nBest regards,\n[Your Name]\n",
    "Saludos,\n[Tu nombre]\n",
    "Cumprimentos,\n[Seu nome]\n",
    "Bien à vous,\n[Votre nom]\n",
    "Gruß\n[Ihr Name]\n",
    "```\ndisks\nrack\n```\n",
  ])
    assert.equal((await hits(body)).length, 1, body);
});

test("knows a code fence in a .txt and em dashes by their number", async () => {
  assert.equal((await hits("disks\n```\nls\n```\n", "/home/ana/a.txt")).length, 1);
  assert.deepEqual(await hits("disks\n```\nls\n```\nrack\n"), []);
  assert.equal((await hits("disks — full\nrack — open\nBo — away\n")).length, 1);
});

test("takes people: an em dash in a long text, speech, templates, links, usage", async () => {
  for (const body of [
    `${"we looked at the disks again and found nothing. ".repeat(30)}Bo — who knows them — did not.\n`,
    "— Hola.\n— ¿Qué tal?\n— Bien.\n",
    "here is what Bo said about the disks\n",
    "Voici ce que dit Bo :\n",
    "sure, Bo can have it\n",
    "see [Name](https://a.example) and [file]\n",
  ])
    assert.deepEqual(await hits(body), [], body);
  assert.deepEqual(await hits("Hello [Your Name],\n", "/home/ana/offer-template.md"), []);
});

test("counts em dashes over the fleet", async () => {
  const files = (share: number) =>
    Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [
        `/home/ana/n${at}.txt`,
        { body: at < share ? "disks — full\n" : "disks full\n" },
      ]),
    );
  const seen = async (share: number) =>
    (await modelVoice.check(makeView(makeHost(files(share))))).map((hit) => hit.seen);
  assert.deepEqual(await seen(5), []);
  assert.deepEqual(await seen(9), ["9 of 30 notes and lists have an em dash"]);
});

test.run();
