import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["Acesso a {project}", "acesso {project}"],
    ["VPN e acesso remoto, {month} {monthYear}", "acesso remoto {monthYear}"],
    ["Entrar de fora: {machine}", "entrar {machine}"],
    ["Contas e máquinas: {project}", "contas {project}"],
    ["Novos em {project}: contas e acessos", "novos {project}"],
  ],
  lead: [
    "Quem precisa de uma conta para {project} encontra aqui o caminho; quem trata da página é {who}, a última vez a {day}.",
    "Tudo passa por `{host}` desde {month}, o caminho antigo por `{host2}` está fechado.",
    "Neste momento há {many} contas, {n} delas de pessoas de fora.",
  ],
  sections: {
    who: {
      headings: ["Quem entra", "Quem pode", "Contas", "Para quem"],
      say: [
        "As contas são dadas a quem está na lista de {who}, ao princípio por {days} dias.",
        "As pessoas de fora precisam de um responsável na casa, em {project} é {who}.",
        "As contas partilhadas vão sendo fechadas: de {many} em {lastYear} restam {n}.",
        "{who2} confirma os novos pedidos em {n} dias úteis, os urgentes pelo telefone.",
        "Quem não entra durante {many} dias fica bloqueado, {who} pode desbloquear.",
      ],
    },
    login: {
      headings: ["Como entrar", "Entrar", "Passo a passo", "A primeira vez"],
      say: [
        "Enviar a chave pública a {who}, desde {month} só ed25519",
        "Ligar primeiro a `{host}` e seguir dali, ao fim de {n} tentativas erradas recusa",
        "O nome é formado como os outros, por exemplo `{login}`, e vale {n} horas depois",
        "O segundo fator é pedido de {n} em {n} horas, a aplicação mudou a {day}",
        "Para {project} é preciso estar também no grupo `{slug}`, quem trata é {who2}",
        "Se não houver rota é a rede dos convidados: ligar a {who} ou esperar {mins} minutos",
      ],
    },
    machines: {
      headings: ["Máquinas", "O que está onde", "Servidores", "Endereços"],
      say: [
        "As máquinas que (contam|interessam) para {project}, {count} ao todo:",
        "Desde {day} estão em uso estas {count} máquinas:",
        "Lista das {count} máquinas, revista por {who} a {day}:",
      ],
    },
    rules: {
      headings: ["Regras", "A ter em conta", "O que não se pode", "Regras da casa"],
      say: [
        "Nada de palavras-passe em mensagens ou tickets, {ticket} chegou bem",
        "As chaves ficam na máquina de cada um e são renovadas ao fim de {many} dias",
        "`{host}` não é sítio para guardar dados, o que tem mais de {days} dias é apagado",
        "As sessões acabam após {mins} minutos sem tocar numa tecla",
        "As cópias de {project} só saem da casa com uma nota de {who}",
        "Root é para {who} e {who2}, os outros usam sudo \\({n} comandos abertos\\)",
      ],
    },
    secrets: {
      headings: ["Palavras-passe e chaves", "Onde estão as palavras-passe", "Segredos", "Chaves"],
      say: [
        "As contas de serviço de {project} estão no cofre da equipa, entrada {code}; {who} e {who2} conseguem abrir.",
        "O envelope de emergência está com {who}, foi aberto pela última vez a {day}.",
        "As palavras-passe das bases de {project} mudam de {many} em {many} dias, uma tarefa em `{host}` faz isso às {time}.",
        "O ficheiro com as chaves antigas passou de `{host2}` para `{host}` a {day}, o grupo `{slug}` pode ler.",
        "Os tokens das interfaces são feitos por {who}, um por aplicação; há {n}.",
      ],
    },
    changes: {
      headings: ["Últimas alterações", "Alterações", "O que mudou", "Registo"],
      say: [
        "{count} alterações, registadas por {who}:",
        "As últimas {count}, a mais recente primeiro, completo desde {month}:",
      ],
    },
  },
} satisfies TopicPhrases<Sections["access"]>;
