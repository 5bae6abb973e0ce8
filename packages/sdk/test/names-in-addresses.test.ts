import assert from "node:assert/strict";
import { test } from "uvu";
import { companyLabel, companyName } from "../src/text/company-name.ts";
import { givenName } from "../src/text/given-name.ts";
import { mailDomain } from "../src/text/mail-domain.ts";

for (const [email, name, label] of [
  ["ana@northgate.example", "Northgate", "northgate"],
  ["a.silva@harbour-lines.com.br", "Harbour Lines", "harbour-lines"],
  ["a@mail.kestrel.co.uk", "Kestrel", "mail"],
  ["a@a_b-c.nom.es", "A B C", "a_b-c"],
  ["a@co.uk", "Co", "co"],
  ["root@localhost", "Localhost", "localhost"],
  ['"a@b"@x.org', "X", "x"],
] as const)
  test(`${email} is of ${name}`, () => {
    assert.equal(companyName(email), name);
    assert.equal(companyLabel(email), label);
  });

test("a domain is what follows the last at sign, as it is written", () => {
  assert.equal(mailDomain("a@Harbour-Lines.com.br"), "Harbour-Lines.com.br");
  assert.equal(mailDomain('"a@b"@x.org'), "x.org");
});

test("colleagues are called by the first word of their name", () => {
  assert.equal(givenName("Javier Ortega Ruiz"), "Javier");
  assert.equal(givenName("root"), "root");
});

test.run();
