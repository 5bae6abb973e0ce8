import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["{machine}: Neustart und Wiederherstellung", "{machine} Wiederherstellung"],
    ["Betriebshandbuch {project}", "Betriebshandbuch {project}"],
    ["Was tun, wenn {machine} steht", "{machine} steht"],
    ["{service} auf {machine}", "{service} {machine}"],
    ["Bereitschaft {project}", "Bereitschaft {project}"],
  ],
  lead: [
    "Diese Seite ist für alle, die für `{machine}` Bereitschaft haben; die erste Fassung ist von {who}, {who2} hat sie am {day} durchgesehen.",
    "Hier steht, was bei {project} seit {month} schiefging und was (jedes Mal|am Ende) geholfen hat.",
    "Wenn es eilt, gleich zur passenden Anleitung; keine dauert länger als {mins} Minuten.",
    "(Ausprobiert|Getestet) von {who} am {day}, zuletzt von `{host}` aus.",
  ],
  sections: {
    before: {
      headings: ["Vorher", "Bevor du anfängst", "Vorbereitung", "Zuerst"],
      say: [
        "{who} Bescheid geben, nach {time} Uhr auch {who2}",
        "Mit dem eigenen Konto auf `{host}` anmelden, das gemeinsame wurde am {day} geschlossen",
        "Nachsehen, ob die Sicherung von `{machine}` aus der letzten Nacht mindestens {many} GB hat",
        "Prüfen, ob {ticket} noch offen ist, es kann derselbe Fehler sein",
        "Zwischen {time} Uhr und dem Ende des Abendlaufs an `{machine}` nichts ändern",
        "Die Zeit notieren, {project} fragt hinterher, wie lange es gedauert hat \\(Grenze: {mins} Minuten\\)",
        "Eine zweite Sitzung auf `{machine}` offen halten, die Firewall trennt nach {n} Minuten Ruhe",
      ],
    },
    restart: {
      headings: ["Neustart", "{service} neu starten", "Stoppen und starten", "Neustart von {machine}"],
      say: [
        "Den Leuten von {project} ankündigen und {n} Minuten Zeit lassen",
        "Zuerst `{service}` stoppen, dann warten, bis weniger als {n} Verbindungen übrig sind",
        "Die Befehle unten als `{login}` ausführen, seit {month} (zählt die Reihenfolge|in dieser Reihenfolge)",
        "Antwortet der Port nach {mins} Sekunden nicht, kein zweiter Versuch, sondern {who} anrufen",
        "Den Eintrag in {ticket} mit Uhrzeit und Kürzel schließen, {who2} zählt mit",
      ],
    },
    restore: {
      headings: ["Wiederherstellen", "{machine} zurückholen", "Daten zurückholen", "Aus der Sicherung"],
      say: [
        "Die Sicherungen liegen auf `{host}`, eine je Nacht, {days} Tage lang",
        "Die neueste von vor {time} Uhr nehmen; die vom {day} ist unbrauchbar",
        "In einen eigenen Ordner zurückspielen und die Größen vergleichen, {pct} mehr oder weniger sind normal",
        "{who} muss die Daten freigeben, bevor {project} weiterarbeitet",
        "Der ganze `{machine}` hat am {day} {mins} Minuten gebraucht, {who2} war dabei",
      ],
    },
    update: {
      headings: ["Updates", "Updates einspielen", "Aktualisieren", "Wartungsabend"],
      say: [
        "Updates kommen zuerst auf `{host}` und {days} Tage später auf `{machine}`",
        "Die Mail lesen, die {who} am Abend vorher schickt, dort stehen die zurückgehaltenen Pakete",
        "Nur neu starten, wenn sich der Kernel geändert hat, am {day} waren das {n} Minuten",
        "Die Version von `{service}` vorher und nachher in {ticket} eintragen",
        "Zeigt {project} eine leere Seite, zurück zum Paket vom {month} und {who2} anrufen",
      ],
    },
    certificate: {
      headings: ["Zertifikat", "Zertifikat erneuern", "TLS auf {machine}", "Wenn das Zertifikat abläuft"],
      say: [
        "Das auf `{machine}` wurde am {day} erneuert, die Erinnerungen gehen an {who}",
        "Das neue kommt von `{host}`, im Formular steht Kostenstelle {code}",
        "`{service}` nur neu laden; ein Neustart ist nicht nötig und wirft {many} Leute hinaus",
        "{who2} muss von außen nachsehen, unser Cache hängt {n} Stunden hinterher",
        "Das Enddatum in {ticket} eintragen, {days} Tage vorher will {who} es wissen",
      ],
    },
    space: {
      headings: ["Platte voll", "Kein Platz mehr", "Wenn die Platte vollläuft", "Platz schaffen"],
      say: [
        "`{machine}` warnt bei {share}, danach bleiben ungefähr {n} Stunden",
        "Alte Exporte von {project} zuerst, alles von vor {month} darf weg",
        "Protokolle, die älter als {days} Tage sind, kommen auf `{host}`, {who} hat es in {ticket} gezeigt",
        "Den Ordner von {who2} nicht anfassen, er sieht nach Müll aus und ist keiner \\({many} GB\\)",
        "Sind danach weniger als {pct} frei, bei {who} eine größere Platte bestellen",
      ],
    },
    trouble: {
      headings: ["Bekannte Fehler", "Woran es liegen kann", "Wenn es nicht geht", "Was schon vorkam"],
      say: [
        "`{machine}` antwortet auf Ping, aber keine Anmeldung geht: In {n} von zehn Fällen ist die Platte voll.",
        "Dauert die Anmeldung länger als {mins} Sekunden, ist `{host}` nicht erreichbar; warten und nicht neu starten.",
        "Die Meldung über eine gesperrte Datei ist harmlos, solange {project} um {time} Uhr nichts auswertet.",
        "Nach dem Ausfall am {day} standen {many} Einträge in der Warteschlange, {who} hat sie von Hand geleert.",
        "Geht die Uhr auf `{host}` um {n} Sekunden falsch, sieht es nach einem falschen Kennwort aus.",
        "Warum `{service}` am {day} stillstand, (weiß niemand|haben wir nie herausgefunden); {who2} hat den Abzug mit {many} MB.",
      ],
    },
    contacts: {
      headings: ["Ansprechpartner", "Wen anrufen", "Wer weiß mehr", "Zuständig"],
      say: [
        "Am besten kennt {who} `{machine}`, freitags vertritt {who2}.",
        "Außerhalb der Bürozeiten geht das Bereitschaftstelefon an {who}, seit dem {day} auch für {project}.",
        "Der Wartungsvertrag hat die Nummer {code}, die Unterlagen sind bei {who2}.",
        "Bei {project} bitte {who} fragen und nicht den Service, so vereinbart im {month}.",
      ],
    },
    history: {
      headings: ["Verlauf", "Was gemacht wurde", "Protokoll", "Die letzten Male"],
      say: [
        "{count} Mal, seit es die Seite gibt, das Neueste zuerst:",
        "Was {who} und die anderen daran gemacht haben, {count} Einträge:",
      ],
    },
  },
} satisfies TopicPhrases<Sections["runbook"]>;
