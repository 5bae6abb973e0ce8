import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import { LANGUAGES, type Language } from "../src/content-class.ts";
import { DATE_PATTERNS, DAY_PATTERNS } from "../src/text/date-patterns.ts";
import { formatDate } from "../src/text/format-date.ts";
import { DAY } from "../src/time.ts";

// A Wednesday.
const AT = Date.UTC(2026, 2, 4, 7, 8, 9);
const EVERY_TOKEN = "yyyy|yy|MMMM|MMM|MM|M|dd|d|EEEE|EEE|HH|H|mm|ss";
const utc = (language?: Language) => (language === undefined ? { zone: "UTC" } : { zone: "UTC", language });

for (const [language, written] of [
  ["en", "2026|26|March|Mar|03|3|04|4|Wednesday|Wed|07|7|08|09"],
  ["es", "2026|26|marzo|mar|03|3|04|4|miércoles|mié|07|7|08|09"],
  ["pt", "2026|26|março|mar|03|3|04|4|quarta-feira|qua|07|7|08|09"],
  ["fr", "2026|26|mars|mars|03|3|04|4|mercredi|mer.|07|7|08|09"],
  ["de", "2026|26|März|März|03|3|04|4|Mittwoch|Mi.|07|7|08|09"],
] as const) {
  test(`every token in ${language}`, () => {
    assert.equal(formatDate(AT, EVERY_TOKEN, utc(language)), written);
  });
}

for (const [language, day, date] of [
  ["en", "4 March", "4 March 2026"],
  ["es", "4 de marzo", "4 de marzo de 2026"],
  ["pt", "4 de março", "4 de março de 2026"],
  ["fr", "4 mars", "4 mars 2026"],
  ["de", "4. März", "4. März 2026"],
] as const)
  test(`a day and a date in words in ${language}`, () => {
    assert.equal(formatDate(AT, DAY_PATTERNS[language], utc(language)), day);
    assert.equal(formatDate(AT, DATE_PATTERNS[language], utc(language)), date);
  });

test("English is the language when none is given", () => {
  assert.equal(formatDate(AT, "EEE d MMM", utc()), "Wed 4 Mar");
});

const YEAR_OF_MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 15));
const WEEK = Array.from({ length: 7 }, (_, day) => Date.UTC(2026, 10, 16) + day * DAY);

test("names of months and days are CLDR's", () => {
  for (const language of LANGUAGES) {
    const cldr = (options: Intl.DateTimeFormatOptions, at: number) =>
      new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(at);
    for (const at of YEAR_OF_MONTHS)
      assert.equal(formatDate(at, "MMMM", utc(language)), cldr({ month: "long" }, at));
    for (const at of WEEK) assert.equal(formatDate(at, "EEEE", utc(language)), cldr({ weekday: "long" }, at));
  }
});

test("short names differ from month to month and from day to day", () => {
  for (const language of LANGUAGES) {
    assert.equal(new Set(YEAR_OF_MONTHS.map((at) => formatDate(at, "MMM", utc(language)))).size, 12);
    assert.equal(new Set(WEEK.map((at) => formatDate(at, "EEE", utc(language)))).size, 7);
  }
});

test("the date is the zone's", () => {
  const pattern = "yyyy-MM-dd HH:mm";
  const newYear = Date.UTC(2027, 0, 1);
  assert.equal(formatDate(newYear, pattern, { zone: "America/New_York" }), "2026-12-31 19:00");
  assert.equal(formatDate(newYear, pattern, { zone: "Asia/Kolkata" }), "2027-01-01 05:30");
  assert.equal(formatDate(Date.UTC(2026, 6, 1), pattern, { zone: "Europe/Lisbon" }), "2026-07-01 01:00");
});

test("quotes keep text that would be tokens", () => {
  assert.equal(formatDate(AT, "d 'de' MMMM 'de' yyyy", utc("es")), "4 de marzo de 2026");
  assert.equal(formatDate(AT, "'Md' H'h'mm", utc("fr")), "Md 7h08");
});

test("any numeric date is read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(2099, 0, 1) }), (at) => {
      const iso = formatDate(at, "yyyy-MM-dd'T'HH:mm:ss'Z'", utc());
      assert.equal(Date.parse(iso), Math.floor(at / 1000) * 1000);
    }),
  );
});

test.run();
