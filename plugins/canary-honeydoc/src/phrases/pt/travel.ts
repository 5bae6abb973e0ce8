import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["Despesas de viagem: {project}", "despesas {project}"],
    ["Viajar para {project}", "viagens {project}"],
    ["Despesas e ajudas de custo, {month} {monthYear}", "ajudas de custo {month} {monthYear}"],
    ["Marcar viagens, {month} {monthYear}", "marcar viagens {month}"],
    ["Viagens e despesas da equipa {project}", "despesas {project} {year}"],
  ],
  lead: [
    "Estas regras valem para todos em {company} desde {day}, assinadas por {who}.",
    "Substituem a folha de {lastYear}, de que {who} tratava.",
    "Quem confere os pedidos é {who2}, uns {many} por mês.",
  ],
  sections: {
    rules: {
      headings: ["As regras", "O que vale", "Em geral", "Regras"],
      say: [
        "Viagens de mais de {n} dias precisam da assinatura de {who}",
        "Comboio em segunda classe, avião só quando de outro modo passa das {n} horas",
        "Hotel até {small} por noite, mais nas cidades da tabela",
        "Os recibos chegam a {who2} em {days} dias, os outros esperam pela volta seguinte",
        "Táxi acima de {small} só com o motivo no recibo",
        "Um pequeno-almoço na fatura tira {pct} à ajuda de custo",
        "As viagens de {project} vão para o centro de custo {code}",
        "Carro alugado através de {who2}, classe e seguro conforme o contrato {code}",
      ],
    },
    steps: {
      headings: ["Como receber", "Passo a passo", "O pedido", "O que fazer"],
      say: [
        "Preencher o formulário {code} no portal, um por viagem",
        "Digitalizar os recibos num só ficheiro de {n} MB no máximo",
        "{who} recebe uma mensagem e tem {n} dias para aprovar",
        "O dinheiro vem com o salário se for aprovado {n} dias antes do fim do mês",
        "Guardar o papel {many} dias, {who2} tira {n} pedidos por mês para conferir",
      ],
    },
    allowances: {
      headings: ["Ajudas de custo", "Valores e limites", "Montantes", "Valores por cidade"],
      say: [
        "Ajudas de custo e limites de hotel em {currency}, válidos desde {day}:",
        "{count} cidades, valores em {currency}, combinados com {who}:",
      ],
    },
    exceptions: {
      headings: ["Exceções", "Casos especiais", "O que também se pode", "Se não servir"],
      say: [
        "Quem é chamado depois das {time} pode apanhar um táxi até {small} sem perguntar.",
        "Em viagens com clientes {who} pode subir o limite em {pct}.",
        "Os estagiários recebem um adiantamento de {small}, pago por {who2}.",
        "Os pedidos de {lastYear} foram aceites até {day}; sobre os {n} posteriores decide {who}.",
        "O fim de semana entre dois dias de trabalho de uma viagem de {project} é pago até {small} por dia.",
      ],
    },
  },
} satisfies TopicPhrases<Sections["travel"]>;
