import { stripAccents } from "./strip-accents.ts";

/** Kinds of work that have a vocabulary of their own. */
export type Trade = "ops" | "dev" | "dba" | "finance" | "hr" | "sales" | "manager" | "support" | "general";

// Job titles in en, es, pt, fr and de, without accents. The first match counts, so the special stands before the general:
// a "Database Administrator" is no sysadmin, an "Office Manager" leads nobody.
const TITLES: readonly (readonly [Trade, RegExp])[] = [
  [
    "general",
    /office manager|assistant|asistente|assistente|assistenz|secretar|sekret|recepcion|empfang|accueil|legal|lawyer|jurid|jurist|rechts/,
  ],
  [
    "support",
    /help ?desk|service ?desk|support|soporte|suporte|assistance|customer (care|success|service)|atencion al cliente|apoio ao cliente|atendimento|kundendienst|kundenservice|anwenderbetreu/,
  ],
  [
    "dba",
    /\bdba\b|database|bases? de (datos|dados|donnees)|datenbank|data (engineer|analyst|scientist|architect|warehouse)|analista de da[td]os|analyste de donnees|datenanaly|\bbi\b/,
  ],
  [
    "finance",
    /financ|finanz|accountant|accounting|accounts (payable|receivable)|controller|controlling|treasur|payroll|auditor|bookkeep|contab|contador|tesorer|tesour|comptab|tresor|buchhalt|\bcfo\b|fatura|facturac|facturation|steuer|billing/,
  ],
  [
    "hr",
    /\bhr\b|human resources|people (ops|operations|partner|manager)|recruit|talent|recursos humanos|\brr ?hh\b|\brh\b|ressources humaines|recrut|seleccion|personal(wesen|referent|abteilung|leit|entwickl)/,
  ],
  [
    "sales",
    /sales|marketing|account (manager|executive)|business develop|brand|communications?|comunicac|ventas|comercial|vendas|\bventes?\b|commercial|vertrieb|verkauf|mercado|kommunikation|social media/,
  ],
  [
    "manager",
    /(engineering|product|project|program(me)?|delivery) (manager|owner|lead|director)|head of|scrum|\bc[eto]o\b|(jefe|jefa|gestora?|director|directora) de (proyecto|producto)|gestora? de projetos?|chef(fe)? de projet|projektleit|produktmanag|teamleit|team lead/,
  ],
  [
    "ops",
    /devops|operations|operaciones|operacoes|exploitation|\bbetrieb\b|\bsre\b|reliability|sys ?(admin|ops)|systems?\b|infrastr|network|platform|cloud|security|sistemas|redes|segur(idad|anca)|systemes?|reseaux?|securite|netzwerk|sicherheit|administrat|administrad|\bit\b|\bti\b|\bops\b|informati/,
  ],
  [
    "dev",
    /develop|programm|program(ador|ista)|software|engineer|back ?-?end|front ?-?end|full ?-?stack|\bqa\b|tester|desarroll|ingenier|desenvolv|engenheir|ingenieur|entwickl|archite[ck]t|arquite/,
  ],
  [
    "manager",
    /manager|lead|director|chief|president|owner|coordinat|gerente|jef[ea]|responsa|coordinad|gestor|diretor|chefe|coordenad|chef|direct|leiter|leitung|geschaftsfuhr/,
  ],
];

/**
 * The kind of work behind a job title, in any of the five languages.
 *
 * @example tradeOf("Responsable de sistemas") // "ops"
 */
export const tradeOf = (role: string): Trade => {
  const title = stripAccents(role).toLowerCase();
  return TITLES.find(([, words]) => words.test(title))?.[0] ?? "general";
};

const TECHNICAL: readonly Trade[] = ["ops", "dev", "dba", "support"];

/** Tells whether a trade works on hosts, scripts and tickets. */
export const isTechnical = (trade: Trade): boolean => TECHNICAL.includes(trade);
