import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["Relatório de serviço {month} {monthYear}", "relatório de serviço {month}"],
    ["{project}: números até {date}", "{project} números"],
    ["Pedidos e disponibilidade, {month} {monthYear}", "pedidos {month} {monthYear}"],
    ["Números diários {project}", "números diários {project}"],
  ],
  lead: [
    "Números até {date}, aprovados por {who}.",
    "Tirado para {me} de `{host}`, {many} tabelas em {n} segundos.",
    "Vai para {who}, {who2} e a lista {project}, {n} nomes.",
  ],
  sections: {
    summary: {
      headings: ["Resumo", "Em poucas palavras", "Visão geral", "Num relance"],
      say: [
        "De {project} vieram {many} pedidos, {share} tiveram resposta no mesmo dia.",
        "Em relação a {month} são mais {pct}, {who} já contava com isso.",
        "`{host}` esteve {mins} minutos sem responder a {day}, o resto aguentou.",
        "{who} tratou de {n} reclamações, todas resolvidas.",
        "A espera por volta das {time} foi de {n} minutos em média, menos a outras horas.",
        "A despesa vai em {amount}, {pct} abaixo do previsto.",
      ],
    },
    daily: {
      headings: ["Dia a dia", "Números diários", "Pedidos por dia", "Números"],
      say: [
        "Recebidos e resolvidos, os últimos {count} dias úteis:",
        "{project}, {count} dias, contados em `{host}`:",
        "Os {count} dias anteriores, vistos por {who}:",
      ],
    },
    systems: {
      headings: ["Disponibilidade", "Sistemas", "Tempo em serviço", "Interrupções"],
      say: [
        "Medido a partir de `{host}` de {n} em {n} minutos, {count} sistemas:",
        "{count} sistemas nos últimos {days} dias:",
      ],
    },
    findings: {
      headings: ["O que chama a atenção", "Observações", "Comentários", "Convém saber"],
      say: [
        "O pico de {day} vem de uma mensagem de {who} para os {many} utilizadores.",
        "`{host2}` pede mais {pct} de memória todos os meses, {who} já viu.",
        "Os pedidos de {project} demoram mais {n} dias porque duas equipas têm de assinar.",
        "{share} das chamadas são sobre as mesmas {n} perguntas.",
        "A descida depois de {day} é verdadeira: veio com {ticket}.",
        "Os números de `{host}` anteriores a {month} eram contados de outro modo e estão {pct} abaixo.",
      ],
    },
    open: {
      headings: ["Pontos em aberto", "Ainda aberto", "Por resolver", "A seguir"],
      say: [
        "{ticket} espera por {who} desde {day}",
        "`{host}`: disco com {share}, {who2} sabe",
        "{project}: {n} pedidos sem dono",
        "Encomenda de {amount} ainda não assinada por {who}",
        "{n} contas em `{host2}` que ninguém reclama, com {many} dias",
        "Conta do telefone de {month}, {who2} tem de explicar {amount}",
      ],
    },
    method: {
      headings: ["Como contamos", "Método", "Notas aos números", "Sobre os números"],
      say: [
        "Contado em `{host}` às {time}; os pedidos retirados \\({n}\\) ficam de fora.",
        "Um pedido de {project} está resolvido se ninguém responder em {n} dias.",
        "{who} confere {many} registos à mão antes de o relatório sair.",
        "Arredondado a {n} minutos desde {month}, como {who2} quis.",
      ],
    },
  },
} satisfies TopicPhrases<Sections["report"]>;
