import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["{project}: Notizen vom {date}", "{project} Notizen {isoDay}"],
    ["Wochenrunde, {date}", "Wochenrunde {isoDay}"],
    ["Protokoll vom {date}", "Protokoll {isoDay}"],
    ["Notizen zu {project}", "Notizen {project}"],
    ["Notizen, {date}", "Notizen"],
  ],
  lead: [
    "Da waren: {who}, {who2} und {me}; Raum {code}, ab {begun} Uhr.",
    "{who} war die ersten {mins} Minuten am Telefon dabei, mitgeschrieben hat {me}.",
    "Von {who2} lagen {n} Punkte schriftlich vor.",
    "Zuerst die Liste vom letzten Mal, {n} Punkte davon sind erledigt.",
  ],
  sections: {
    talks: {
      headings: ["{project}", "Zu {project}", "Stand {project}"],
      say: [
        "{who} berichtet: {share} sind fertig, der Rest hängt an `{host}`.",
        "Der Test am {day} lief bis auf {n} Fälle durch, sie stehen in {ticket}.",
        "{who2} bat um {days} Tage mehr, niemand war dagegen.",
        "Die Kosten liegen bisher bei {amount} und damit {pct} unter Plan.",
        "`{host}` ist für den Abendlauf zu langsam, {mins} Minuten statt {n}; {who} kümmert sich.",
        "Der Kunde will die Liste vom {month} noch einmal, diesmal mit allen {many} Spalten.",
        "Lange ging es darum, wer was sehen darf; {who} schreibt es auf höchstens {n} Seiten auf.",
        "{who} hat gefunden, warum die Zahlen vom {month} um {pct} zu hoch waren.",
        "Nach dem Umzug auf `{host2}` gab es {n} Anrufe, (alle|bis auf einen alle) aus demselben Stock.",
        "Der Lieferant will {amount} im Monat, {who2} findet das um {pct} zu viel.",
        "Die Schulung war am {day} mit {many} Leuten, der Rest bekommt von {who} eine Aufzeichnung.",
        "Wofür der Job um {time} Uhr auf `{host}` gut ist, weiß keiner; {who2} schaltet ihn für {n} Tage ab.",
      ],
    },
    decisions: {
      headings: ["Beschlüsse", "Entschieden", "Vereinbart", "Was wir beschlossen haben"],
      say: [
        "{project} wartet, bis {ticket} geschlossen ist",
        "`{host}` bleibt, bis {who} die Daten von {project} geprüft hat",
        "{days} Tage lang keine neuen Wünsche zu {project}",
        "{who2} übernimmt von {who} die Telefonliste mit {many} Namen",
        "Wir bestellen {n} Lizenzen und nicht {many}",
        "Die Auswertungen kommen jetzt von `{host2}`, die alten sind seit dem {day} aus",
        "Die {amount} rührt ohne {who} niemand an",
      ],
    },
    actions: {
      headings: ["Zu tun", "Aufgaben", "Wer macht was", "Nächste Schritte"],
      say: [
        "{who}: {ticket} schließen und {who2} Bescheid geben",
        "{who2}: die Liste der {many} Konten an {who} schicken",
        "{me}: ein zweites Angebot holen, Grenze {amount}",
        "{who}: auf `{host}` {many} GB frei machen",
        "{who}: mit {who2} einen Termin für den Test von {project} finden, {n} Leute",
        "{who2}: die {pct} in den Zahlen vom {month} erklären",
        "{me}: den Raum für {mins} Minuten buchen, {n} Ausdrucke",
        "{who}: beim Lieferanten wegen Bestellung {code} anrufen",
      ],
    },
  },
} satisfies TopicPhrases<Sections["minutes"]>;
