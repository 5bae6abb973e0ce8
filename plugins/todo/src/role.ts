/** What a persona does all day, as far as a list shows it. */
export type Role = "ops" | "dev" | "dba" | "finance" | "hr" | "sales" | "manager" | "support" | "office";

// In order: "Finance Manager" is finance before manager, "Support Engineer" support before developer.
const WORDS: readonly (readonly [Role, RegExp])[] = [
  ["office", /office manager|assistant|asistente|assistente|secret[aáä]r|secr[eé]taire|recep|empfang/],
  ["dba", /\bdba\b|database|datenbank|bases? de (datos|dados|donn[eé]es)|data (engineer|warehouse)/],
  [
    "finance",
    /financ|finanz|account(ant|ing|s\b)|contab|comptab|buchhalt|controll|treasur|tesorer|tr[eé]sor|fiscal|\btax|steuer|payroll|n[oó]minas|lohn|invoic|\bap\b/,
  ],
  [
    "hr",
    /\bhr\b|\brh\b|\brr\.?hh|human resources|recursos humanos|ressources humaines|people|personal(wesen|abt|ref|leit|entw)|de personal|recruit|talent|recrut|selecci[oó]n/,
  ],
  [
    "sales",
    /sales|market|ventas|vendas|comercia|commercial|\bventes?\b|vertrieb|verkauf|account (manager|executive)|brand|communicat|comunica|business development|kommunikation/,
  ],
  [
    "manager",
    /manager|gerente|gestor|director|directeur|directrice|directora|diretor|leiter|\bhead\b|\bchief\b|\bc[etfo]o\b|responsable|respons[aá]vel|chef|jef[ea]|\blead\b|geschäftsf|product owner|produkt|coordina|coorden|scrum/,
  ],
  [
    "support",
    /support|help.?desk|service.?desk|soporte|suporte|assistance|customer|kunden|atenci[oó]n al|atendimento|apoio|utilisateurs/,
  ],
  [
    "ops",
    /sys.?admin|system|sistema|syst[eè]me|devops|\bsre\b|infra|network|r[eé]seau|redes?\b|netzwerk|\bops\b|operations|operaciones|platform|cloud|security|seguran|seguridad|s[eé]curit|sicherheit|reliability|\bit\b/,
  ],
  [
    "dev",
    /develop|engineer|programm|programa|software|desarroll|d[eé]velop|entwickl|backend|frontend|full.?stack|\bqa\b|tester|architect|architekt|arquitect|arquitet|ingenier|ing[eé]nieur|engenheir/,
  ],
];

/**
 * The kind of work behind a job title, in any of the five languages.
 *
 * @example roleOf("Datenbankadministratorin") // "dba"
 */
export const roleOf = (title: string): Role =>
  WORDS.find(([, words]) => words.test(title.toLowerCase()))?.[0] ?? "office";

const TECHNICAL: readonly Role[] = ["ops", "dev", "dba", "support"];

const RUNS_MACHINES: readonly Role[] = ["ops", "support"];

/** Tells whether somebody in this role looks after whole machines. */
export const runsMachines = (role: Role): boolean => RUNS_MACHINES.includes(role);

/** Tells whether somebody in this role writes about hosts and tickets. */
export const isTechnical = (role: Role): boolean => TECHNICAL.includes(role);
