import type { Grammar } from "@decnet/sdk";

export default {
  head: [
    "meine ssh-Konfiguration(, auf allen Rechnern gleich|, bitte sortiert lassen|)",
    "Kurznamen für (die Server|die Rechner|alles), (die|was) ich (täglich|ständig|oft) brauche",
    "vom alten (Laptop|Notebook|Rechner) (übernommen|kopiert), (irgendwann|bei Gelegenheit) aufräumen",
    "vor Änderungen (mit {who} reden|{who} fragen)",
  ],
  jump: [
    "(Zugang|einziger Zugang) von (außen|daheim)( {ticket}|)",
    "Sprungrechner, {who} (hat|pflegt) die Firewall-Regeln",
    "von (außen|daheim) geht alles (hier|darüber) durch( {ticket}|)",
    "Sprungrechner für {project}",
  ],
  offsite: [
    "(Kopien außer Haus|zweite Kopie)( {ticket}|), (kleines Kontingent|auf den Platz achten|langsame Leitung)",
    "hier landen die (nächtlichen|wöchentlichen) Sicherungen, {who} (zahlt die Rechnung|hat den Vertrag)",
    "Speicher beim (Anbieter|Hoster), (jeden Monat|jedes Quartal) (aufräumen|ausmisten)( {ticket}|)",
  ],
  staging: [
    "(Testsystem|Testumgebung|Vorstufe) (für|von) {project}( {ticket}|)",
    "{project} (vor der Freigabe|zum Vorzeigen beim Kunden|Demo)",
    "(freitags|montags) nichts (ausrollen|einspielen), (bittet|sagt) {who}",
  ],
  replica: [
    "nur lesende Kopie (für|von) {project}( {ticket}|)",
    "(Auswertungen|Abfragen) (hier|auf dieser), nicht auf der Hauptdatenbank( {ticket}|)",
    "(zweiter Standort|Reserve), {who} schaltet (bei Bedarf|im Notfall) um",
  ],
  transfer: [
    "hier (liegen|landen) die (Zahlungsdateien|Lohndateien|Dateien der Bank)( {ticket}|)",
    "bis (mittags|11 Uhr|15 Uhr) hochladen, sonst (erst am nächsten Tag|erst morgen)",
    "(Zugang|Konto) (von|über) {who}( {ticket}|)",
  ],
  files: [
    "(alte Dateien|Archiv|Scans und alte Unterlagen) von {project}",
    "gemeinsam mit {who}( {ticket}|)",
    "(Unterlagen|Dateien) für (die Prüfer|das Steuerbüro|die Agentur)( {ticket}|)",
  ],
  shop: [
    "(Webseite|Laden), {who} hat (den anderen Zugang|den Admin-Zugang)",
    "(Bilder|Preislisten) gehören in den Upload-Ordner( {ticket}|)",
    "Webserver (für|von) {project}( {ticket}|)",
  ],
  near: ["(Büro|intern|im Haus)", "interne (Server|Rechner)", "intern, ohne Sprung", "unsere eigenen"],
  rest: ["(Vorgaben|für alle|alles andere|der Rest)", "(das muss|gehört) ans Ende"],
} satisfies Grammar;
