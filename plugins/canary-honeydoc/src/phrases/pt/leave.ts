import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["Férias na equipa {project}", "férias {project}"],
    ["Férias e substituições: {project}", "substituições {project} {year}"],
    ["Mapa de férias {year}, {project}", "mapa de férias {year}"],
    ["Dias livres, {month} {monthYear}", "dias livres {month}"],
    ["Ausências e substituições, equipa {project}", "ausências {project}"],
  ],
  lead: [
    "Alterado a {day}, porque {who} e {who2} já tinham ouvido a mesma pergunta {many} vezes.",
    "Vale para todos em {company}, os {many}, também para os estagiários.",
    "O mapa é feito por {who}; desde {month} quem substitui é {who2}.",
  ],
  sections: {
    rules: {
      headings: ["As regras", "O que vale", "A ter em conta", "Regras"],
      say: [
        "De cada equipa ficam pelo menos {n} pessoas, {who} trata disso",
        "Pedidos de mais de {n} dias chegam {many} dias antes",
        "Os dias que sobravam de {lastYear} tinham de ser gozados até {day}",
        "Enquanto durar a mudança de {project} ninguém falta mais de {n} dias",
        "O meio dia conta a partir das {time}, quem regista é {who2}",
        "Quem adoece liga a {who} antes das {time}, uma mensagem não chega",
        "Ao fim de {n} dias é preciso um atestado, o original vai para {who2}",
      ],
    },
    steps: {
      headings: ["Como se pede", "Passo a passo", "O pedido", "Como funciona"],
      say: [
        "Combinar as datas com {who} ou, em {project}, com {who2}",
        "Metê-las no portal, formulário {code}",
        "Dizer quem substitui e passar-lhe os {n} assuntos mais antigos",
        "{who} responde em {n} dias; não responder não é um sim",
        "Ver o mapa impresso, {who2} muda-o de {days} em {days} dias",
      ],
    },
    exceptions: {
      headings: ["Casos especiais", "Exceções", "Outras licenças", "O que mais existe"],
      say: [
        "Nas semanas sem escola os pais vêm primeiro, {who} tem a lista dos {many} nomes.",
        "Uma mudança de casa dá {n} dias em {days} meses, {who2} quer ver a morada nova.",
        "As horas extra acima de {many} podem ser gozadas em dias, {who} conta {n} horas por cada um.",
        "Em {month} foram recusados {n} pedidos, todos para a mesma semana.",
        "Uma licença sem vencimento de mais de {days} dias passa por {who} e leva {n} semanas.",
      ],
    },
    questions: {
      headings: ["Perguntas", "Contactos", "Quem ajuda", "Se algo está mal"],
      say: [
        "Sobre férias responde {who}, sobre o vencimento {who2}, quase sempre em {n} horas.",
        "O mapa está na pasta `{slug}`, {who} consegue abri-la por {n} dias.",
        "Os erros do saldo são corrigidos por {who2} se forem ditos em {days} dias.",
        "O acordo de empresa tem o número {code}; {who} guarda a cópia de {lastYear}.",
      ],
    },
  },
} satisfies TopicPhrases<Sections["leave"]>;
