import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["{machine} : redémarrage et reprise", "{machine} reprise"],
    ["Procédures {project}", "procédures {project}"],
    ["Que faire quand {machine} est en panne", "{machine} en panne"],
    ["{service} sur {machine}", "{service} {machine}"],
    ["Notes d'astreinte {project}", "astreinte {project}"],
  ],
  lead: [
    "Cette page s'adresse à qui est d'astreinte pour `{machine}` ; {who} a écrit la première version, {who2} l'a relue le {day}.",
    "Elle (rassemble|reprend) ce qui a mal tourné sur {project} depuis {month} et ce qui a aidé (à chaque fois|pour finir).",
    "Si c'est pressé, aller tout droit à la procédure ; aucune ne prend plus de {mins} minutes.",
    "(Testé|Essayé) par {who} le {day}, la dernière fois depuis `{host}`.",
  ],
  sections: {
    before: {
      headings: ["Avant de commencer", "D'abord", "Préparation", "Avant tout"],
      say: [
        "Prévenir {who} avant de commencer, et aussi {who2} après {time}",
        "Se connecter à `{host}` avec son propre compte, le compte commun est fermé depuis le {day}",
        "Vérifier que la copie de `{machine}` de la nuit ne fait pas moins de {many} Go",
        "Regarder si {ticket} est encore ouvert, ce peut être la même panne",
        "Ne rien changer sur `{machine}` entre {time} et la fin du traitement du soir",
        "Noter l'heure, {project} veut savoir ensuite combien de temps cela a pris \\(limite : {mins} minutes\\)",
        "Garder une seconde session ouverte sur `{machine}`, le pare-feu coupe au bout de {n} minutes",
      ],
    },
    restart: {
      headings: ["Redémarrage", "Redémarrer {service}", "Arrêter et relancer", "Redémarrage de {machine}"],
      say: [
        "L'annoncer aux gens du projet {project} et leur laisser {n} minutes",
        "Arrêter d'abord `{service}`, puis attendre qu'il reste moins de {n} connexions",
        "Lancer les commandes ci-dessous sous `{login}`, (l'ordre compte|dans cet ordre) depuis {month}",
        "Si le port ne répond pas au bout de {mins} secondes, ne pas réessayer mais appeler {who}",
        "Fermer {ticket} avec l'heure et les initiales, {who2} en tient le compte",
      ],
    },
    restore: {
      headings: ["Restauration", "Restaurer {machine}", "Récupérer les données", "Depuis la sauvegarde"],
      say: [
        "Les copies sont sur `{host}`, une par nuit, gardées {days} jours",
        "Prendre la plus récente d'avant {time} ; celle du {day} est inutilisable",
        "Restaurer dans un dossier à part et comparer les tailles, {pct} d'écart est normal",
        "{who} doit valider les données avant que {project} reprenne le travail",
        "Tout `{machine}` a pris {mins} minutes le {day}, {who2} était là",
      ],
    },
    update: {
      headings: ["Mises à jour", "Installer les mises à jour", "Correctifs", "Soirée de maintenance"],
      say: [
        "Les mises à jour passent d'abord sur `{host}`, puis sur `{machine}` {days} jours plus tard",
        "Lire le message que {who} envoie la veille, les paquets retenus y sont nommés",
        "Ne redémarrer que si le noyau a changé, le {day} cela a pris {n} minutes",
        "Noter la version de `{service}` dans {ticket}, avant et après",
        "Si {project} affiche une page vide, revenir au paquet installé en {month} et le dire à {who2}",
      ],
    },
    certificate: {
      headings: ["Certificat", "Renouveler le certificat", "TLS sur {machine}", "Quand le certificat expire"],
      say: [
        "Celui de `{machine}` a été renouvelé le {day}, les rappels vont à {who}",
        "Le nouveau vient de `{host}`, le formulaire demande le centre de coûts {code}",
        "Recharger `{service}` ; un redémarrage ne sert à rien et met {many} personnes dehors",
        "{who2} doit regarder de l'extérieur, notre cache a {n} heures de retard",
        "Mettre la date de fin dans {ticket}, {who} veut le savoir {days} jours avant",
      ],
    },
    space: {
      headings: ["Disque plein", "Plus de place", "Quand le disque se remplit", "Faire de la place"],
      say: [
        "`{machine}` prévient à {share}, il reste alors {n} heures environ",
        "Les vieux exports du projet {project} d'abord, tout ce qui date d'avant {month} peut partir",
        "Les journaux de plus de {days} jours vont sur `{host}`, {who} a montré comment dans {ticket}",
        "Ne pas toucher au dossier de {who2}, il a l'air inutile et ne l'est pas \\({many} Go\\)",
        "S'il reste ensuite moins de {pct} de libre, demander à {who} un disque plus grand",
      ],
    },
    trouble: {
      headings: ["Pannes connues", "Ce que cela peut être", "Si rien ne marche", "Déjà vu"],
      say: [
        "`{machine}` répond au ping mais pas aux connexions : le disque est plein, {n} fois sur dix.",
        "Une connexion qui prend plus de {mins} secondes veut dire que `{host}` est injoignable ; attendre, ne pas redémarrer.",
        "Le message sur un fichier verrouillé est sans gravité tant que {project} ne calcule rien à {time}.",
        "Après la panne du {day} il y avait {many} éléments en attente, {who} les a vidés à la main.",
        "Une horloge fausse de {n} secondes sur `{host}` ressemble à un mot de passe erroné.",
        "(Personne ne sait|Nous n'avons jamais su) pourquoi `{service}` s'est figé le {day} ; {who2} a gardé l'image de {many} Mo.",
      ],
    },
    contacts: {
      headings: ["Contacts", "Qui appeler", "Les personnes", "Qui en sait plus"],
      say: [
        "C'est {who} qui connaît le mieux `{machine}`, {who2} remplace le vendredi.",
        "Hors des heures de bureau, l'astreinte sonne chez {who}, depuis le {day} aussi pour {project}.",
        "Le contrat de maintenance porte le numéro {code}, {who2} a les papiers.",
        "Pour {project}, demander à {who} et non au support, c'est convenu depuis {month}.",
      ],
    },
    history: {
      headings: ["Historique", "Ce qui a été fait", "Journal", "Les dernières fois"],
      say: [
        "{count} fois depuis que la page existe, le plus récent d'abord :",
        "Ce que {who} et les autres ont fait, {count} entrées :",
      ],
    },
  },
} satisfies TopicPhrases<Sections["runbook"]>;
