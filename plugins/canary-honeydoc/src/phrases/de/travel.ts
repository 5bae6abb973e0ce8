import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["Reisekosten {project}", "Reisekosten {project}"],
    ["Dienstreisen für {project}", "Dienstreisen {project}"],
    ["Reisekosten und Tagessätze, {month} {monthYear}", "Tagessätze {month} {monthYear}"],
    ["Reisen buchen, Stand {month} {monthYear}", "Reisen buchen {month}"],
    ["Reisen und Spesen im Team {project}", "Spesen {project} {year}"],
  ],
  lead: [
    "Diese Regeln gelten seit dem {day} für alle bei {company}, unterschrieben hat {who}.",
    "Sie ersetzen das Blatt von {lastYear}, um das sich {who} gekümmert hat.",
    "Die Abrechnungen prüft {who2}, etwa {many} im Monat.",
  ],
  sections: {
    rules: {
      headings: ["Die Regeln", "Was gilt", "Grundsätze", "Regeln"],
      say: [
        "Reisen von mehr als {n} Tagen brauchen die Unterschrift von {who}",
        "Bahn in der zweiten Klasse, Flüge nur, wenn es sonst über {n} Stunden dauert",
        "Hotels bis {small} je Nacht, in den Städten der Tabelle mehr",
        "Belege sind binnen {days} Tagen bei {who2}, spätere kommen in den nächsten Lauf",
        "Taxi über {small} nur mit dem Grund auf der Quittung",
        "Ein Frühstück auf der Rechnung kürzt den Tagessatz um {pct}",
        "Reisen für {project} werden auf Kostenstelle {code} gebucht",
        "Mietwagen über {who2}, Klasse und Versicherung nach Vertrag {code}",
      ],
    },
    steps: {
      headings: ["Abrechnen", "Schritt für Schritt", "So kommt das Geld zurück", "Die Abrechnung"],
      say: [
        "Formular {code} im Portal ausfüllen, eines je Reise",
        "Die Belege in eine Datei mit höchstens {n} MB scannen",
        "{who} bekommt eine Mail und hat {n} Tage zum Genehmigen",
        "Das Geld kommt mit dem Gehalt, wenn {n} Tage vor Monatsende genehmigt ist",
        "Das Papier {many} Tage aufheben, {who2} zieht im Monat {n} Abrechnungen zur Prüfung",
      ],
    },
    allowances: {
      headings: ["Tagessätze", "Sätze und Grenzen", "Beträge", "Sätze je Stadt"],
      say: [
        "Tagessätze und Hotelgrenzen in {currency}, gültig seit dem {day}:",
        "{count} Städte, Beträge in {currency}, so mit {who} vereinbart:",
      ],
    },
    exceptions: {
      headings: ["Ausnahmen", "Sonderfälle", "Was sonst noch geht", "Wenn es nicht passt"],
      say: [
        "Wer nach {time} Uhr gerufen wird, darf ohne Rückfrage bis {small} Taxi fahren.",
        "Bei Reisen mit Kunden kann {who} die Grenze um {pct} erhöhen.",
        "Auszubildende bekommen einen Vorschuss von {small}, den {who2} auszahlt.",
        "Abrechnungen aus {lastYear} wurden bis zum {day} angenommen; über die {n} späteren entscheidet {who}.",
        "Wochenenden zwischen zwei Arbeitstagen einer Reise für {project} werden mit bis zu {small} am Tag bezahlt.",
      ],
    },
  },
} satisfies TopicPhrases<Sections["travel"]>;
