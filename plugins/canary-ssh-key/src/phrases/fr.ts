import type { Grammar } from "@decnet/sdk";

export default {
  head: [
    "ma configuration ssh(, la même sur tous mes postes|, à garder triée|)",
    "noms courts des (serveurs|machines) dont je me sers (tous les jours|le plus|souvent)",
    "(copié|repris) (du vieux portable|de l'ancien poste), (à nettoyer|à ranger) (un jour|quand j'aurai le temps)",
    "voir avec {who} avant de (changer|toucher) (quelque chose|à ce fichier)",
  ],
  jump: [
    "(entrée|seule entrée) depuis (l'extérieur|la maison)( {ticket}|)",
    "(rebond|machine de rebond), {who} (a|gère) les règles du pare-feu",
    "depuis (l'extérieur|la maison) tout passe par (ici|là)( {ticket}|)",
    "machine de rebond de {project}",
  ],
  offsite: [
    "(copies hors site|deuxième copie)( {ticket}|), (petit quota|attention au quota|ligne lente)",
    "là où (vont|arrivent) les sauvegardes (de la nuit|de la semaine), {who} (paie la facture|a le contrat)",
    "espace chez (l'hébergeur|le prestataire), (à vider|à revoir) tous les (mois|trimestres)( {ticket}|)",
  ],
  staging: [
    "(recette|préproduction|environnement de test) de {project}( {ticket}|)",
    "{project} (avant la mise en ligne|pour montrer au client|démo)",
    "pas de (livraison|mise en ligne) le (vendredi|lundi), (demande|dit) {who}",
  ],
  replica: [
    "copie en lecture seule (de|pour) {project}( {ticket}|)",
    "(rapports|requêtes) (ici|sur celle-ci), pas sur la principale( {ticket}|)",
    "(second site|secours), {who} fait la bascule (au besoin|si besoin)",
  ],
  transfer: [
    "(là où|serveur où) on dépose les fichiers (de paiement|de paie|de la banque)( {ticket}|)",
    "à envoyer avant (midi|11 h|15 h), sinon (le lendemain|demain)",
    "(accès|compte) (de|par) {who}( {ticket}|)",
  ],
  files: [
    "(vieux fichiers|archives|scans et anciens papiers) de {project}",
    "partagé avec {who}( {ticket}|)",
    "(documents|fichiers) pour (l'audit|le cabinet|l'agence)( {ticket}|)",
  ],
  shop: [
    "(site|boutique), {who} a (l'autre accès|l'accès admin)",
    "(images|tarifs) dans le dossier des envois( {ticket}|)",
    "serveur (web|public) de {project}( {ticket}|)",
  ],
  near: [
    "(bureau|internes|ceux du bureau)",
    "(machines|postes) internes",
    "en interne, sans rebond",
    "chez nous",
  ],
  rest: ["(par défaut|pour tous|le reste|tous les autres)", "(ceci reste|toujours) à la fin"],
} satisfies Grammar;
