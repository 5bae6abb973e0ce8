import assert from "node:assert/strict";
import { Random } from "@decnet/sdk";
import { test } from "uvu";
import { drawAccessKey, encodeKeyId } from "../src/keys/access-key.ts";
import { drawAccountId } from "../src/keys/account-id.ts";
import { PUBLISHED_ACCOUNTS } from "../src/keys/published-accounts.ts";
import { decodeAccount } from "./decode-account.ts";

const keys = Array.from({ length: 1000 }, (_, token) => {
  const random = Random.from(`token-${token}`);
  return drawAccessKey(drawAccountId(random.fork("account")), random.fork("key"));
});

// Counted in another way than the class does: the mean surprise of a character.
const entropyOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum - Math.log2((text.split(letter).length - 1) / text.length), 0) /
  text.length;

test("the decoding finds the accounts of ids that AWS issued", () => {
  // TruffleHog's own test data, and the account it names for it.
  assert.equal(decodeAccount("AKIASP2TPHJSQH3FJRUX"), "171436882533");
  assert.equal(encodeKeyId("171436882533", 0n), "AKIASP2TPHJSQAAAAAAA");
  assert.equal(decodeAccount(encodeKeyId("000000000000", 0n)), "000000000000");
  assert.equal(decodeAccount(encodeKeyId("999999999999", 2n ** 39n - 1n)), "999999999999");
});

test("ids are AKIA and base32, and decode to their account", () => {
  for (const { id, account } of keys) {
    assert.match(id, /^AKIA[Q-Z2-7][A-Z2-7]{15}$/);
    assert.equal(decodeAccount(id), account);
  }
  assert.equal(new Set(keys.map(({ id }) => id)).size, keys.length);
});

test("every token has an account of its own, none of them published", () => {
  assert.equal(PUBLISHED_ACCOUNTS.size, 30);
  for (const account of PUBLISHED_ACCOUNTS) assert.match(account, /^\d{12}$/);
  const accounts = new Set(keys.map(({ account }) => account));
  assert.equal(accounts.size, keys.length);
  for (const account of accounts) assert.ok(!PUBLISHED_ACCOUNTS.has(account));
});

test("a published account that is drawn is drawn again", () => {
  const [listed] = PUBLISHED_ACCOUNTS;
  const answers = [listed, "483920117764"];
  const random = Object.assign(Random.from("any"), { string: () => answers.shift() });
  assert.equal(drawAccountId(random), "483920117764");
});

test("secrets have forty characters of entropy 4.25 and more, ids of 3 and more", () => {
  for (const { id, secret } of keys) {
    assert.match(secret, /^[A-Za-z0-9/+]{40}$/);
    assert.ok(entropyOf(secret) >= 4.25, `${secret} has ${entropyOf(secret)}`);
    assert.ok(entropyOf(id) >= 3, `${id} has ${entropyOf(id)}`);
  }
  const all = keys.map(({ secret }) => secret).join("");
  assert.equal(new Set(all).size, 64);
});

test("a secret that is too plain, ends in a sign or spells a word of ours is drawn again", () => {
  const sound = "2APueUl7Tp+1z9CVF8ShefbBDGTA4PHHVlr61hYd";
  const answers = [
    "abababababababababababababababababababab",
    `${sound.slice(0, 39)}/`,
    `honey${sound.slice(5)}`,
    sound,
  ];
  const random = Object.assign(Random.from("any"), { string: () => answers.shift() });
  assert.equal(drawAccessKey("483920117764", random).secret, sound);
});

test.run();
