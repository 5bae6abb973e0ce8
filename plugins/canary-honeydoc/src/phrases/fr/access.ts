import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["Accès à {project}", "accès {project}"],
    ["VPN et accès à distance, {month} {monthYear}", "accès distant {monthYear}"],
    ["Se connecter de l'extérieur : {machine}", "connexion {machine}"],
    ["Comptes et machines : {project}", "comptes {project}"],
    ["Nouveaux chez {project} : comptes et accès", "nouveaux {project}"],
  ],
  lead: [
    "Qui a besoin d'un compte pour {project} trouve ici la marche à suivre ; {who} tient la page à jour, la dernière fois le {day}.",
    "Tout passe par `{host}` depuis {month}, l'ancien chemin par `{host2}` est fermé.",
    "Il y a en ce moment {many} comptes, dont {n} pour des personnes extérieures.",
  ],
  sections: {
    who: {
      headings: ["Qui peut entrer", "Qui a droit", "Les comptes", "Pour qui"],
      say: [
        "Un compte est donné à qui figure sur la liste tenue par {who}, pour {days} jours au début.",
        "Les personnes extérieures ont besoin d'un parrain dans la maison, pour {project} c'est {who}.",
        "Les comptes communs sont fermés peu à peu : sur {many} en {lastYear}, il en reste {n}.",
        "{who2} confirme les nouvelles entrées sous {n} jours ouvrés, les urgences par téléphone.",
        "Après {many} jours sans connexion le compte est bloqué, {who} peut le rouvrir.",
      ],
    },
    login: {
      headings: ["Comment se connecter", "La connexion", "Pas à pas", "La première connexion"],
      say: [
        "Envoyer sa clé publique à {who}, uniquement ed25519 depuis {month}",
        "Se connecter d'abord à `{host}` et continuer de là, il refuse après {n} essais manqués",
        "Le nom est formé comme les autres, par exemple `{login}`, et connu {n} heures plus tard",
        "Le second facteur est demandé toutes les {n} heures, l'application a changé le {day}",
        "Pour {project} il faut aussi être dans le groupe `{slug}`, {who2} s'en charge",
        "Sans route, c'est le réseau des invités : appeler {who} ou attendre {mins} minutes",
      ],
    },
    machines: {
      headings: ["Machines", "Ce qui est où", "Serveurs", "Adresses"],
      say: [
        "Les (machines|adresses) qui comptent pour {project}, {count} en tout :",
        "Depuis le {day} ces {count} machines sont en service :",
        "Liste des {count} machines, vérifiée par {who} le {day} :",
      ],
    },
    rules: {
      headings: ["Règles", "À ne pas oublier", "Ce qui est interdit", "Les usages de la maison"],
      say: [
        "Pas de mot de passe dans un message ou un ticket, {ticket} a suffi",
        "Les clés restent sur la machine de chacun et sont renouvelées au bout de {many} jours",
        "`{host}` n'est pas fait pour stocker, ce qui a plus de {days} jours est supprimé",
        "Les sessions se ferment après {mins} minutes sans rien taper",
        "Aucune copie du projet {project} ne sort de la maison sans un mot signé par {who}",
        "Root est réservé à {who} et {who2}, les autres passent par sudo \\({n} commandes ouvertes\\)",
      ],
    },
    secrets: {
      headings: ["Mots de passe et clés", "Où sont les mots de passe", "Secrets", "Clés"],
      say: [
        "Les comptes de service du projet {project} sont dans le coffre de l'équipe, entrée {code} ; {who} et {who2} peuvent l'ouvrir.",
        "L'enveloppe de secours est chez {who}, elle a été ouverte le {day} pour la dernière fois.",
        "Les mots de passe des bases du projet {project} changent tous les {many} jours, une tâche sur `{host}` s'en occupe à {time}.",
        "Le fichier des anciennes clés est passé de `{host2}` à `{host}` le {day}, le groupe `{slug}` peut le lire.",
        "Les jetons des interfaces sont créés par {who}, un par application ; il en existe {n}.",
      ],
    },
    changes: {
      headings: ["Derniers changements", "Changements", "Ce qui a changé", "Journal"],
      say: [
        "{count} changements, saisis par {who} :",
        "Les {count} derniers, le plus récent d'abord, complet depuis {month} :",
      ],
    },
  },
} satisfies TopicPhrases<Sections["access"]>;
