import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["{project} : notes du {date}", "{project} notes {isoDay}"],
    ["Réunion de la semaine, {date}", "réunion {isoDay}"],
    ["Compte rendu du {date}", "compte rendu {isoDay}"],
    ["Notes sur {project}", "notes {project}"],
    ["Notes, {date}", "notes"],
  ],
  lead: [
    "Présents : {who}, {who2} et {me} ; salle {code}, à partir de {begun}.",
    "{who} a suivi les {mins} premières minutes par téléphone, {me} a pris les notes.",
    "{who2} avait envoyé {n} points par écrit.",
    "D'abord la liste de la dernière fois, {n} points sont réglés.",
  ],
  sections: {
    talks: {
      headings: ["{project}", "Sur {project}", "Point sur {project}"],
      say: [
        "{who} fait le point : {share} est terminé, le reste dépend de la machine `{host}`.",
        "L'essai du {day} est passé sauf {n} cas, ils sont dans {ticket}.",
        "{who2} a demandé {days} jours de plus, personne ne s'y est opposé.",
        "Les dépenses sont de {amount} pour l'instant, soit {pct} sous le budget.",
        "`{host}` est trop lent pour le traitement du soir, {mins} minutes au lieu de {n} ; {who} regarde.",
        "Le client veut encore une fois la liste pour {month}, avec les {many} colonnes cette fois.",
        "Longue discussion sur qui a le droit de voir quoi ; {who} l'écrit en {n} pages au plus.",
        "{who} a trouvé pourquoi les chiffres pour {month} étaient trop hauts de {pct}.",
        "Après le passage à `{host2}` il y a eu {n} appels, (tous|presque tous) du même étage.",
        "Le fournisseur demande {amount} par mois, {who2} trouve cela trop cher de {pct}.",
        "La formation a eu lieu le {day} avec {many} personnes, {who} envoie l'enregistrement aux autres.",
        "Personne ne sait à quoi sert la tâche de {time} sur `{host}`, {who2} l'arrête pour {n} jours.",
      ],
    },
    decisions: {
      headings: ["Décisions", "Décidé", "Convenu", "Ce qui est décidé"],
      say: [
        "{project} attend que {ticket} soit fermé",
        "`{host}` reste tant que {who} n'a pas vérifié les données du projet {project}",
        "Aucune nouvelle demande pour {project} pendant {days} jours",
        "{who2} reprend la liste téléphonique tenue par {who}, {many} noms",
        "Nous commandons {n} licences et non {many}",
        "Les états viennent maintenant de la machine `{host2}`, les anciens sont arrêtés depuis le {day}",
        "Les {amount} ne bougent pas sans {who}",
      ],
    },
    actions: {
      headings: ["À faire", "Actions", "Qui fait quoi", "La suite"],
      say: [
        "{who} : fermer {ticket} et prévenir {who2}",
        "{who2} : envoyer à {who} la liste des {many} comptes",
        "{me} : demander un second devis, limite {amount}",
        "{who} : libérer {many} Go sur `{host}`",
        "{who} : trouver une date avec {who2} pour l'essai du projet {project}, {n} personnes",
        "{who2} : expliquer les {pct} dans les chiffres pour {month}",
        "{me} : réserver la salle pour {mins} minutes, {n} tirages",
        "{who} : appeler le fournisseur pour la commande {code}",
      ],
    },
  },
} satisfies TopicPhrases<Sections["minutes"]>;
