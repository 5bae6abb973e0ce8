import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["Frais de déplacement : {project}", "frais {project}"],
    ["Voyager pour {project}", "voyages {project}"],
    ["Frais et indemnités, {month} {monthYear}", "indemnités {month} {monthYear}"],
    ["Réserver un voyage, {month} {monthYear}", "réserver {month}"],
    ["Voyages et frais, équipe {project}", "frais {project} {year}"],
  ],
  lead: [
    "Ces règles valent pour tout le monde chez {company} depuis le {day}, {who} les a signées.",
    "Elles remplacent la feuille de {lastYear}, dont {who} s'occupait.",
    "C'est {who2} qui contrôle les notes de frais, environ {many} par mois.",
  ],
  sections: {
    rules: {
      headings: ["Les règles", "Ce qui vaut", "En général", "Règles"],
      say: [
        "Un voyage de plus de {n} jours demande la signature de {who}",
        "Train en seconde classe, avion seulement si le trajet dépasse {n} heures autrement",
        "Hôtel jusqu'à {small} la nuit, davantage dans les villes du tableau",
        "Les justificatifs arrivent chez {who2} sous {days} jours, les autres attendent le passage suivant",
        "Taxi au-delà de {small} seulement avec le motif sur le reçu",
        "Un petit déjeuner sur la facture retire {pct} de l'indemnité",
        "Les voyages pour {project} vont sur le centre de coûts {code}",
        "Voiture de location par {who2}, classe et assurance selon le contrat {code}",
      ],
    },
    steps: {
      headings: ["Se faire rembourser", "Pas à pas", "La note de frais", "Comment faire"],
      say: [
        "Remplir le formulaire {code} sur le portail, un par voyage",
        "Numériser les justificatifs en un seul fichier de {n} Mo au plus",
        "{who} reçoit un message et a {n} jours pour valider",
        "L'argent vient avec le salaire si c'est validé {n} jours avant la fin du mois",
        "Garder le papier {many} jours, {who2} tire {n} notes par mois pour contrôle",
      ],
    },
    allowances: {
      headings: ["Indemnités", "Taux et plafonds", "Montants", "Taux par ville"],
      say: [
        "Indemnités et plafonds d'hôtel en {currency}, valables depuis le {day} :",
        "{count} villes, montants en {currency}, convenus avec {who} :",
      ],
    },
    exceptions: {
      headings: ["Exceptions", "Cas particuliers", "Ce qui est possible aussi", "Si cela ne va pas"],
      say: [
        "Qui est appelé après {time} peut prendre un taxi jusqu'à {small} sans demander.",
        "Pour un voyage avec un client, {who} peut relever le plafond de {pct}.",
        "Les stagiaires reçoivent une avance de {small}, versée par {who2}.",
        "Les notes de {lastYear} ont été prises jusqu'au {day} ; {who} décide pour les {n} arrivées après.",
        "Le week-end entre deux jours de travail d'un voyage pour {project} est payé jusqu'à {small} par jour.",
      ],
    },
  },
} satisfies TopicPhrases<Sections["travel"]>;
