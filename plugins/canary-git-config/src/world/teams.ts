import type { Language, Trade } from "@decnet/sdk";

/** A group of a company: what it is called in a sentence, and what its address begins with. */
export interface Team {
  readonly name: string;
  readonly alias: string;
}

type Names = Readonly<Record<Trade, readonly [name: string, alias: string]>>;

const TEAMS: Readonly<Record<Language, Names>> = {
  en: {
    ops: ["operations", "ops"],
    dev: ["development", "dev"],
    dba: ["the database team", "dba"],
    support: ["support", "support"],
    finance: ["accounting", "accounting"],
    hr: ["HR", "hr"],
    sales: ["sales", "sales"],
    manager: ["the project office", "pmo"],
    general: ["the office", "office"],
  },
  es: {
    ops: ["sistemas", "sistemas"],
    dev: ["desarrollo", "desarrollo"],
    dba: ["bases de datos", "bbdd"],
    support: ["soporte", "soporte"],
    finance: ["contabilidad", "contabilidad"],
    hr: ["personal", "rrhh"],
    sales: ["ventas", "ventas"],
    manager: ["proyectos", "proyectos"],
    general: ["la oficina", "oficina"],
  },
  pt: {
    ops: ["sistemas", "sistemas"],
    dev: ["desenvolvimento", "dev"],
    dba: ["bases de dados", "bd"],
    support: ["suporte", "suporte"],
    finance: ["contabilidade", "contabilidade"],
    hr: ["pessoal", "rh"],
    sales: ["vendas", "vendas"],
    manager: ["projetos", "projetos"],
    general: ["escritório", "escritorio"],
  },
  fr: {
    ops: ["la production", "exploitation"],
    dev: ["la technique", "dev"],
    dba: ["la cellule données", "donnees"],
    support: ["la hotline", "support"],
    finance: ["la compta", "compta"],
    hr: ["la paie", "rh"],
    sales: ["la vente", "commercial"],
    manager: ["la gestion de projet", "projets"],
    general: ["la direction", "accueil"],
  },
  de: {
    ops: ["Team Betrieb", "betrieb"],
    dev: ["Team Entwicklung", "entwicklung"],
    dba: ["Team Datenbanken", "datenbanken"],
    support: ["Team Support", "support"],
    finance: ["Team Buchhaltung", "buchhaltung"],
    hr: ["Team Personal", "personal"],
    sales: ["Team Vertrieb", "vertrieb"],
    manager: ["Team Projekte", "projekte"],
    general: ["Team Büro", "buero"],
  },
};

/** The group in which somebody of this trade works. */
export const teamOf = (trade: Trade, language: Language): Team => {
  const [name, alias] = TEAMS[language][trade];
  return { name, alias };
};
