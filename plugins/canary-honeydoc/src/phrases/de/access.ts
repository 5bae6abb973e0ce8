import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["Zugang zu {project}", "Zugang {project}"],
    ["VPN und Fernzugang, Stand {month} {monthYear}", "Fernzugang {monthYear}"],
    ["Anmelden von außen: {machine}", "Anmelden {machine}"],
    ["Konten und Rechner: {project}", "Konten {project}"],
    ["Neu bei {project}: Konten und Zugänge", "neu bei {project}"],
  ],
  lead: [
    "Wer ein Konto für {project} braucht, findet hier den Weg; die Seite pflegt {who}, zuletzt am {day}.",
    "Seit {month} läuft alles über `{host}`, der alte Weg über `{host2}` ist zu.",
    "Zurzeit gibt es {many} Konten, {n} davon für Externe.",
  ],
  sections: {
    who: {
      headings: ["Wer hineinkommt", "Wer darf", "Konten", "Für wen"],
      say: [
        "Konten bekommt, wer auf der Liste von {who} steht, zunächst für {days} Tage.",
        "Externe brauchen einen Bürgen im Haus, für {project} ist das {who}.",
        "Gemeinsame Konten werden geschlossen: Von {many} aus {lastYear} sind noch {n} übrig.",
        "{who2} bestätigt neue Einträge binnen {n} Arbeitstagen, dringende am Telefon.",
        "Wer sich {many} Tage nicht anmeldet, wird gesperrt, {who} kann das aufheben.",
      ],
    },
    login: {
      headings: ["So meldest du dich an", "Anmelden", "Schritt für Schritt", "Die erste Anmeldung"],
      say: [
        "Den öffentlichen Schlüssel an {who} schicken, seit {month} nur noch ed25519",
        "Zuerst mit `{host}` verbinden und von dort weiter, nach {n} falschen Versuchen ist Schluss",
        "Der Benutzername ist gebaut wie alle, etwa `{login}`, und nach {n} Stunden bekannt",
        "Der zweite Faktor wird alle {n} Stunden abgefragt, die App wurde am {day} gewechselt",
        "Für {project} musst du auch in der Gruppe `{slug}` sein, {who2} trägt dich ein",
        "Ohne Route bist du im Gastnetz, dann {who} anrufen oder {mins} Minuten warten",
      ],
    },
    machines: {
      headings: ["Rechner", "Was wo ist", "Maschinen", "Adressen"],
      say: [
        "Die (Rechner|Maschinen), auf die es bei {project} ankommt, {count} insgesamt:",
        "Seit dem {day} sind diese {count} in Betrieb:",
        "Die Liste der {count} hat {who} am {day} geprüft:",
      ],
    },
    rules: {
      headings: ["Regeln", "Bitte beachten", "Was nicht geht", "Hausordnung"],
      say: [
        "Keine Kennwörter in Mails oder Tickets, {ticket} hat gereicht",
        "Schlüssel bleiben auf dem eigenen Rechner und werden nach {many} Tagen erneuert",
        "`{host}` ist kein Platz für Daten, was älter als {days} Tage ist, wird gelöscht",
        "Sitzungen enden nach {mins} Minuten ohne Tastendruck",
        "Kopien von {project} verlassen das Haus nur mit einem Zettel von {who}",
        "Root sind {who} und {who2}, alle anderen nehmen sudo \\({n} Befehle sind frei\\)",
      ],
    },
    secrets: {
      headings: ["Kennwörter und Schlüssel", "Wo die Kennwörter sind", "Geheimes", "Schlüssel"],
      say: [
        "Die Dienstkonten von {project} stehen im Team-Tresor, Eintrag {code}; {who} und {who2} können ihn öffnen.",
        "Der Notfallumschlag ist bei {who}, zuletzt wurde er am {day} geöffnet.",
        "Die Datenbankkennwörter von {project} wechseln alle {many} Tage, das macht um {time} Uhr ein Job auf `{host}`.",
        "Die Datei mit den alten Schlüsseln ist am {day} von `{host2}` auf `{host}` umgezogen, die Gruppe `{slug}` kann sie lesen.",
        "Token für die Schnittstellen macht {who}, eines je Anwendung; es gibt {n}.",
      ],
    },
    changes: {
      headings: ["Letzte Änderungen", "Änderungen", "Was sich geändert hat", "Protokoll"],
      say: [
        "{count} Änderungen, eingetragen von {who}:",
        "Die letzten {count}, das Neueste zuerst, vollständig seit {month}:",
      ],
    },
  },
} satisfies TopicPhrases<Sections["access"]>;
