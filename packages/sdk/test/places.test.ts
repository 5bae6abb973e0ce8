import assert from "node:assert/strict";
import { test } from "uvu";
import { LANGUAGES } from "../src/content-class.ts";
import { currencyAt } from "../src/places/currency-at.ts";
import { isAmerican } from "../src/places/is-american.ts";
import { localeAt } from "../src/places/locale-at.ts";
import { HOST, PEOPLE } from "../src/testing/index.ts";
import { zoneOf } from "../src/zone-of.ts";

for (const [zone, currencies, locales] of [
  ["Europe/Lisbon", "EUR EUR EUR EUR EUR", "en-GB es-ES pt-PT fr-FR de-DE"],
  ["Europe/London", "GBP GBP GBP GBP GBP", "en-GB es-ES pt-PT fr-FR de-DE"],
  ["Europe/Zurich", "CHF CHF CHF CHF CHF", "en-GB es-ES pt-PT fr-FR de-DE"],
  ["America/Toronto", "USD MXN BRL CAD USD", "en-US es-MX pt-BR fr-CA de-DE"],
] as const)
  test(`money and spelling in ${zone}`, () => {
    assert.equal(LANGUAGES.map((language) => currencyAt(language, zone)).join(" "), currencies);
    assert.equal(LANGUAGES.map((language) => localeAt(language, zone)).join(" "), locales);
    assert.equal(isAmerican(zone), zone.startsWith("America"));
  });

test("people live by their own zone, else by their decky's", () => {
  const host = { ...HOST, zone: "Europe/Madrid" };
  const [own, none] = [PEOPLE.find((one) => one.timezone), PEOPLE.find((one) => !one.timezone)];
  assert.ok(own && none);
  assert.equal(zoneOf({ persona: own, host }), "Europe/Lisbon");
  assert.equal(zoneOf({ persona: none, host }), "Europe/Madrid");
});

test.run();
