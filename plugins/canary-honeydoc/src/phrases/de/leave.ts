import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["Urlaub im Team {project}", "Urlaub {project}"],
    ["Urlaub und Vertretung: {project}", "Vertretung {project} {year}"],
    ["Urlaubsplanung {year}, {project}", "Urlaubsplanung {year}"],
    ["Freie Tage, Stand {month} {monthYear}", "freie Tage {month}"],
    ["Abwesenheit und Vertretung, Team {project}", "Abwesenheit {project}"],
  ],
  lead: [
    "Geändert am {day}, weil {who} und {who2} {many} Mal dasselbe gefragt wurden.",
    "Gilt für alle {many} bei {company}, auch für Auszubildende.",
    "Den Plan führt {who}, Vertretung ist seit {month} {who2}.",
  ],
  sections: {
    rules: {
      headings: ["Die Regeln", "Was gilt", "Bitte beachten", "Regeln"],
      say: [
        "Von jedem Team sind mindestens {n} Leute da, darauf achtet {who}",
        "Anträge über mehr als {n} Tage kommen {many} Tage vorher",
        "Resttage aus {lastYear} waren bis zum {day} zu nehmen",
        "Solange der Umzug von {project} läuft, ist niemand länger als {n} Tage weg",
        "Halbe Tage zählen ab {time} Uhr, {who2} trägt sie ein",
        "Wer krank wird, ruft vor {time} Uhr bei {who} an, eine Mail reicht nicht",
        "Nach {n} Tagen ist ein Attest fällig, das Original geht an {who2}",
      ],
    },
    steps: {
      headings: ["Der Antrag", "Schritt für Schritt", "So wird beantragt", "Wie es geht"],
      say: [
        "Die Tage mit {who} absprechen, bei {project} mit {who2}",
        "Im Portal eintragen, Formular {code}",
        "Eine Vertretung nennen und die {n} ältesten Vorgänge übergeben",
        "{who} antwortet binnen {n} Tagen; keine Antwort ist kein Ja",
        "In den gedruckten Plan sehen, {who2} erneuert ihn alle {days} Tage",
      ],
    },
    exceptions: {
      headings: ["Sonderfälle", "Ausnahmen", "Andere freie Tage", "Was es sonst gibt"],
      say: [
        "In den Wochen ohne Schule gehen Eltern vor, {who} hat die Liste mit {many} Namen.",
        "Für einen Umzug gibt es {n} Tage in {days} Monaten, {who2} will die neue Anschrift sehen.",
        "Mehr als {mins} Überstunden können als freie Tage genommen werden, {who} rechnet {n} Stunden für einen.",
        "Im {month} wurden {n} Anträge abgelehnt, alle für dieselbe Woche.",
        "Unbezahlter Urlaub von mehr als {days} Tagen geht über {who} und braucht {n} Wochen.",
      ],
    },
    questions: {
      headings: ["Fragen", "Ansprechpartner", "Wer hilft", "Wenn etwas nicht stimmt"],
      say: [
        "Fragen zum Urlaub beantwortet {who}, zum Gehalt {who2}, meist binnen {n} Stunden.",
        "Der Plan liegt im Ordner `{slug}`, {who} kann ihn für {n} Tage freigeben.",
        "Fehler im Konto berichtigt {who2}, wenn sie binnen {days} Tagen gemeldet werden.",
        "Die Betriebsvereinbarung hat die Nummer {code}; die Kopie von {lastYear} ist bei {who}.",
      ],
    },
  },
} satisfies TopicPhrases<Sections["leave"]>;
