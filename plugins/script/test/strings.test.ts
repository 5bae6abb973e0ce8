import assert from "node:assert/strict";
import { Random } from "@decnet/sdk";
import { test } from "uvu";
import { choose } from "../src/choose.ts";
import { formatStrings, singleQuoted } from "../src/python/strings.ts";

test("values go into strings in three ways", () => {
  const line = 'print(F"{n} of {len(rows):>5} at {x:.1f}%")';
  assert.equal(formatStrings(line, "f"), 'print(f"{n} of {len(rows):>5} at {x:.1f}%")');
  assert.equal(formatStrings(line, "format"), 'print("{} of {:>5} at {:.1f}%".format(n, len(rows), x))');
  assert.equal(formatStrings(line, "percent"), 'print("%s of %5s at %.1f%%" % (n, len(rows), x))');
  assert.equal(formatStrings('die(F"no {x}")', "percent"), 'die("no %s" % x)');
  assert.equal(formatStrings('die(F"no {f(x)}")', "percent"), 'die("no %s" % (f(x),))');
  assert.equal(formatStrings('die(F"{x:,d}")', "percent"), 'die("{:,d}".format(x))');
  for (const strings of ["f", "format", "percent"] as const)
    assert.equal(formatStrings('die(F"100% {")', strings), 'die("100% {")');
});

test("quotes are single where nothing speaks against it", () => {
  assert.equal(singleQuoted('a("x", "\\n").b("y")'), "a('x', '\\n').b('y')");
  for (const line of ['a("it\'s", "x")', 'a("say \\"x\\"")', '"""text"""', '# "x"'])
    assert.equal(singleQuoted(line), line);
});

test("a choice is settled from the inside, and a line can go", () => {
  for (let seed = 0; seed < 20; seed++) {
    const text = choose("one ‹a¦‹b¦c›d›\n‹~¦two›\nthree", Random.from(seed));
    assert.match(text, /^one (a|[bc]d)\n(two\n)?three$/);
  }
});

test.run();
