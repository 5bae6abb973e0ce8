import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["Congés dans l'équipe {project}", "congés {project}"],
    ["Congés et remplacements : {project}", "remplacements {project} {year}"],
    ["Planning des congés {year}, {project}", "planning congés {year}"],
    ["Jours libres, {month} {monthYear}", "jours libres {month}"],
    ["Absences et remplacements, équipe {project}", "absences {project}"],
  ],
  lead: [
    "Modifié le {day}, parce que {who} et {who2} avaient eu {many} fois la même question.",
    "Vaut pour nous tous chez {company}, les {many}, stagiaires compris.",
    "Le planning est tenu par {who} ; {who2} remplace depuis {month}.",
  ],
  sections: {
    rules: {
      headings: ["Les règles", "Ce qui vaut", "À noter", "Règles"],
      say: [
        "Au moins {n} personnes de chaque équipe sont là, {who} y veille",
        "Une demande de plus de {n} jours arrive {many} jours avant",
        "Les jours restants de {lastYear} étaient à prendre avant le {day}",
        "Tant que dure le déménagement {project}, personne ne part plus de {n} jours",
        "La demi-journée compte à partir de {time}, {who2} la saisit",
        "Qui tombe malade appelle {who} avant {time}, un message ne suffit pas",
        "Un certificat est dû au bout de {n} jours, l'original va à {who2}",
      ],
    },
    steps: {
      headings: ["La demande", "Pas à pas", "Comment demander", "La marche à suivre"],
      say: [
        "Fixer les dates avec {who} ou, pour {project}, avec {who2}",
        "Les saisir sur le portail, formulaire {code}",
        "Nommer un remplaçant et lui passer les {n} dossiers les plus anciens",
        "{who} répond sous {n} jours ; pas de réponse ne veut pas dire oui",
        "Regarder le planning imprimé, {who2} le refait tous les {days} jours",
      ],
    },
    exceptions: {
      headings: ["Cas particuliers", "Exceptions", "Autres congés", "Ce qui existe aussi"],
      say: [
        "Les parents passent d'abord pendant les semaines sans école, {who} a la liste des {many} noms.",
        "Un déménagement donne {n} jours en {days} mois, {who2} veut voir la nouvelle adresse.",
        "Au-delà de {mins} heures supplémentaires on peut prendre des jours, {who} compte {n} heures pour un.",
        "En {month}, {n} demandes ont été refusées, toutes pour la même semaine.",
        "Un congé sans solde de plus de {days} jours passe par {who} et demande {n} semaines.",
      ],
    },
    questions: {
      headings: ["Questions", "Contacts", "Qui aide", "En cas d'erreur"],
      say: [
        "{who} répond sur les congés, {who2} sur la paie, le plus souvent sous {n} heures.",
        "Le planning est dans le dossier `{slug}`, {who} peut l'ouvrir pour {n} jours.",
        "Les erreurs de solde sont corrigées par {who2} si elles sont signalées sous {days} jours.",
        "L'accord d'entreprise porte le numéro {code} ; {who} garde la copie de {lastYear}.",
      ],
    },
  },
} satisfies TopicPhrases<Sections["leave"]>;
