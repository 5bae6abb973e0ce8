import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["{project}: notas de {date}", "{project} notas {isoDay}"],
    ["Reunião semanal, {date}", "reunião {isoDay}"],
    ["Ata de {date}", "ata {isoDay}"],
    ["Notas sobre {project}", "notas {project}"],
    ["Notas, {date}", "notas"],
  ],
  lead: [
    "Estivemos {who}, {who2} e {me}; sala {code}, a partir das {begun}.",
    "{who} esteve ao telefone nos primeiros {mins} minutos, quem escreveu foi {me}.",
    "{who2} tinha mandado {n} pontos por escrito.",
    "Primeiro a lista da última vez, {n} pontos estão feitos.",
  ],
  sections: {
    talks: {
      headings: ["{project}", "Sobre {project}", "Ponto de situação {project}"],
      say: [
        "{who} contou que estão feitos {share}, o resto depende de `{host}`.",
        "O teste de {day} passou menos em {n} casos, que estão em {ticket}.",
        "{who2} pediu mais {days} dias e ninguém se opôs.",
        "Até agora gastaram-se {amount}, {pct} abaixo do previsto.",
        "`{host}` é lento para o processo da noite, {mins} minutos em vez de {n}; {who} vai ver.",
        "O cliente quer outra vez a lista de {month}, agora com as {many} colunas.",
        "Falou-se muito de quem pode ver o quê; {who} escreve isso em {n} páginas no máximo.",
        "{who} descobriu porque é que os números de {month} estavam {pct} acima.",
        "Depois da passagem para `{host2}` houve {n} chamadas, (todas|todas menos uma) do mesmo piso.",
        "O fornecedor pede {amount} por mês, {who2} acha {pct} a mais.",
        "A formação foi a {day} com {many} pessoas, o resto recebe a gravação de {who}.",
        "Ninguém soube dizer para que serve a tarefa das {time} em `{host}`, {who2} desliga-a por {n} dias.",
      ],
    },
    decisions: {
      headings: ["Decisões", "Decidido", "Combinado", "O que ficou decidido"],
      say: [
        "{project} espera até {ticket} estar fechado",
        "`{host}` fica até {who} ter visto os dados de {project}",
        "Durante {days} dias não há pedidos novos para {project}",
        "{who2} fica com a lista telefónica de {who}, {many} nomes",
        "Encomendamos {n} licenças e não {many}",
        "Os mapas saem agora de `{host2}`, os antigos foram desligados a {day}",
        "Nos {amount} não se mexe sem {who}",
      ],
    },
    actions: {
      headings: ["A fazer", "Tarefas", "Quem faz o quê", "Próximos passos"],
      say: [
        "{who}: fechar {ticket} e dizer a {who2}",
        "{who2}: mandar a {who} a lista das {many} contas",
        "{me}: pedir um segundo orçamento, limite {amount}",
        "{who}: libertar {many} GB em `{host}`",
        "{who}: arranjar data com {who2} para o teste de {project}, {n} pessoas",
        "{who2}: explicar os {pct} nos números de {month}",
        "{me}: marcar a sala por {mins} minutos, {n} cópias",
        "{who}: ligar ao fornecedor por causa da encomenda {code}",
      ],
    },
  },
} satisfies TopicPhrases<Sections["minutes"]>;
