import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["Rapport de service {month} {monthYear}", "rapport de service {month}"],
    ["{project} : chiffres au {date}", "{project} chiffres"],
    ["Demandes et disponibilité, {month} {monthYear}", "demandes {month} {monthYear}"],
    ["Chiffres du jour {project}", "chiffres du jour {project}"],
  ],
  lead: [
    "Chiffres au {date}, validés par {who}.",
    "Extrait pour {me} depuis `{host}`, {many} tables en {n} secondes.",
    "Envoyé à {who}, {who2} et à la liste {project}, {n} noms.",
  ],
  sections: {
    summary: {
      headings: ["Résumé", "En bref", "Vue d'ensemble", "En un coup d'œil"],
      say: [
        "{many} demandes sont venues du projet {project}, {share} ont eu une réponse le jour même.",
        "Par rapport à {month} c'est {pct} de plus, {who} s'y attendait.",
        "`{host}` a été injoignable {mins} minutes le {day}, tout le reste a tenu.",
        "{who} a traité {n} réclamations, toutes sont réglées.",
        "L'attente vers {time} était de {n} minutes en moyenne, moins le reste du temps.",
        "Les dépenses sont à {amount}, {pct} sous le budget.",
      ],
    },
    daily: {
      headings: ["Jour par jour", "Chiffres quotidiens", "Demandes par jour", "Chiffres"],
      say: [
        "Reçues et traitées, les {count} derniers jours ouvrés :",
        "{project}, {count} jours, comptés sur `{host}` :",
        "Les {count} jours avant l'extraction, vérifiés par {who} :",
      ],
    },
    systems: {
      headings: ["Disponibilité", "Systèmes", "Temps de service", "Interruptions"],
      say: [
        "Mesuré depuis `{host}` toutes les {n} minutes, {count} systèmes :",
        "{count} systèmes sur les {days} derniers jours :",
      ],
    },
    findings: {
      headings: ["À noter", "Constats", "Remarques", "Bon à savoir"],
      say: [
        "Le pic du {day} vient d'un message envoyé par {who} aux {many} utilisateurs.",
        "`{host2}` demande {pct} de mémoire en plus chaque mois, {who} l'a vu.",
        "Les demandes sur {project} prennent {n} jours de plus parce que deux équipes doivent signer.",
        "{share} des appels tournent autour des mêmes {n} questions.",
        "La baisse après le {day} est réelle : {ticket} en est la cause.",
        "Les chiffres de la machine `{host}` d'avant {month} étaient comptés autrement et sont trop bas de {pct}.",
      ],
    },
    open: {
      headings: ["Points ouverts", "Encore ouvert", "Pas réglé", "À suivre"],
      say: [
        "{ticket} attend {who} depuis le {day}",
        "`{host}` : disque à {share}, {who2} est au courant",
        "{project} : {n} demandes que personne ne suit",
        "Commande de {amount} pas encore signée par {who}",
        "{n} comptes sur `{host2}` que personne ne réclame, vieux de {many} jours",
        "Facture de téléphone pour {month}, {amount} à expliquer par {who2}",
      ],
    },
    method: {
      headings: ["Comment nous comptons", "Méthode", "Notes sur les chiffres", "À propos des chiffres"],
      say: [
        "Compté sur `{host}` à {time} ; les demandes retirées \\({n}\\) n'y sont pas.",
        "Une demande du projet {project} est réglée quand personne ne répond sous {n} jours.",
        "{who} vérifie {many} lignes à la main avant l'envoi du rapport.",
        "Arrondi à {n} minutes depuis {month}, comme l'a voulu {who2}.",
      ],
    },
  },
} satisfies TopicPhrases<Sections["report"]>;
