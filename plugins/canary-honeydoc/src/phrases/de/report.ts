import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["Servicebericht {month} {monthYear}", "Servicebericht {month}"],
    ["{project}: Zahlen bis {date}", "{project} Zahlen"],
    ["Anfragen und Verfügbarkeit, {month} {monthYear}", "Anfragen {month} {monthYear}"],
    ["Tageszahlen {project}", "Tageszahlen {project}"],
  ],
  lead: [
    "Zahlen bis {date}, freigegeben von {who}.",
    "Für {me} aus `{host}` gezogen, {many} Tabellen in {n} Sekunden.",
    "Geht an {who}, {who2} und den Verteiler {project} mit {n} Namen.",
  ],
  sections: {
    summary: {
      headings: ["Zusammenfassung", "Kurz gesagt", "Überblick", "Auf einen Blick"],
      say: [
        "Von {project} kamen {many} Anfragen, {share} davon wurden am selben Tag beantwortet.",
        "Gegenüber {month} sind das {pct} mehr, {who} hatte damit gerechnet.",
        "`{host}` war am {day} {mins} Minuten nicht erreichbar, alles andere lief durch.",
        "{who} hat {n} Beschwerden bearbeitet, alle sind erledigt.",
        "Die Wartezeit lag um {time} Uhr im Schnitt bei {n} Minuten, sonst darunter.",
        "Ausgegeben sind {amount}, {pct} weniger als geplant.",
      ],
    },
    daily: {
      headings: ["Tag für Tag", "Tageszahlen", "Anfragen je Tag", "Zahlen"],
      say: [
        "Eingang und Erledigung der letzten {count} Arbeitstage:",
        "{project}, {count} Tage, gezählt auf `{host}`:",
        "Die {count} Tage vor dem Lauf, geprüft von {who}:",
      ],
    },
    systems: {
      headings: ["Verfügbarkeit", "Systeme", "Erreichbarkeit", "Unterbrechungen"],
      say: [
        "Von `{host}` aus alle {n} Minuten gemessen, {count} Systeme:",
        "{count} Systeme in den letzten {days} Tagen:",
      ],
    },
    findings: {
      headings: ["Auffälliges", "Was auffiel", "Anmerkungen", "Gut zu wissen"],
      say: [
        "Die Spitze am {day} kommt von einer Mail von {who} an alle {many} Benutzer.",
        "`{host2}` braucht jeden Monat {pct} mehr Speicher, {who} hat es gesehen.",
        "Anfragen zu {project} dauern {n} Tage länger, weil zwei Teams unterschreiben müssen.",
        "{share} der Anrufe drehen sich um dieselben {n} Fragen.",
        "Der Rückgang nach dem {day} ist echt: Er kommt von {ticket}.",
        "Die Zahlen von `{host}` aus der Zeit vor {month} wurden anders gezählt und sind um {pct} zu niedrig.",
      ],
    },
    open: {
      headings: ["Offene Punkte", "Noch offen", "Nicht erledigt", "Zum Nachfassen"],
      say: [
        "{ticket} wartet seit dem {day} auf {who}",
        "`{host}`: Platte bei {share}, {who2} weiß es",
        "{project}: {n} Anfragen ohne Bearbeiter",
        "Bestellung über {amount} von {who} noch nicht unterschrieben",
        "{n} Konten auf `{host2}`, die niemandem gehören, {many} Tage alt",
        "Telefonrechnung vom {month}, {amount} muss {who2} erklären",
      ],
    },
    method: {
      headings: ["Wie gezählt wird", "Methode", "Zu den Zahlen", "Hinweise zu den Zahlen"],
      say: [
        "Gezählt auf `{host}` um {time} Uhr; zurückgezogene Anfragen \\({n}\\) sind nicht dabei.",
        "Eine Anfrage von {project} gilt als erledigt, wenn {n} Tage lang niemand antwortet.",
        "{who} prüft {many} Sätze von Hand, bevor der Bericht hinausgeht.",
        "Seit {month} auf {n} Minuten gerundet, wie von {who2} gewünscht.",
      ],
    },
  },
} satisfies TopicPhrases<Sections["report"]>;
