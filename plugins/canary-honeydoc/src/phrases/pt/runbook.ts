import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["{machine}: reinício e recuperação", "{machine} recuperação"],
    ["Procedimentos {project}", "procedimentos {project}"],
    ["O que fazer quando {machine} vai abaixo", "{machine} em baixo"],
    ["{service} em {machine}", "{service} {machine}"],
    ["Notas de piquete: {project}", "piquete {project}"],
  ],
  lead: [
    "Esta página é para quem está de piquete com `{machine}`; a primeira versão é de {who}, {who2} reviu tudo a {day}.",
    "Junta o que correu mal em {project} desde {month} e o que ajudou (sempre|no fim).",
    "Com pressa, ir logo ao procedimento; nenhum passa de {mins} minutos.",
    "(Testado|Experimentado) por {who} a {day}, a última vez a partir de `{host}`.",
  ],
  sections: {
    before: {
      headings: ["Antes de começar", "Primeiro", "Preparação", "Antes de mais"],
      say: [
        "Avisar {who} antes de começar e, depois das {time}, também {who2}",
        "Entrar em `{host}` com a conta própria, a partilhada foi fechada a {day}",
        "Confirmar que a cópia de `{machine}` da noite passada não tem menos de {many} GB",
        "Ver se {ticket} ainda está aberto, pode ser a mesma avaria",
        "Não mudar nada em `{machine}` entre as {time} e o fim do processo da noite",
        "Tomar nota da hora, em {project} querem saber depois quanto demorou \\(limite: {mins} minutos\\)",
        "Deixar aberta uma segunda sessão em `{machine}`, a firewall corta ao fim de {n} minutos",
      ],
    },
    restart: {
      headings: ["Reinício", "Reiniciar {service}", "Parar e arrancar", "Reinício de {machine}"],
      say: [
        "Avisar as pessoas de {project} e dar-lhes {n} minutos",
        "Parar primeiro `{service}` e esperar que fiquem menos de {n} ligações",
        "Correr os comandos abaixo como `{login}`, (a ordem conta|por esta ordem) desde {month}",
        "Se a porta não responder ao fim de {mins} segundos, não insistir e ligar a {who}",
        "Fechar {ticket} com a hora e as iniciais, {who2} faz a conta",
      ],
    },
    restore: {
      headings: ["Reposição", "Repor {machine}", "Recuperar os dados", "A partir da cópia"],
      say: [
        "As cópias estão em `{host}`, uma por noite, ficam {days} dias",
        "Usar a mais recente de antes das {time}; a de {day} não presta",
        "Repor numa pasta à parte e comparar os tamanhos, {pct} de diferença é normal",
        "{who} tem de dar os dados como bons antes de {project} voltar ao trabalho",
        "Todo o `{machine}` demorou {mins} minutos a {day}, {who2} acompanhou",
      ],
    },
    update: {
      headings: ["Atualizações", "Instalar atualizações", "Correções", "Noite de atualizações"],
      say: [
        "As atualizações vão primeiro para `{host}` e {days} dias depois para `{machine}`",
        "Ler a mensagem que {who} manda na véspera, os pacotes retidos estão lá",
        "Reiniciar só se o núcleo mudou, a {day} foram {n} minutos",
        "Apontar a versão de `{service}` em {ticket}, antes e depois",
        "Se {project} aparecer em branco, voltar ao pacote de {month} e dizer a {who2}",
      ],
    },
    certificate: {
      headings: ["Certificado", "Renovar o certificado", "TLS em {machine}", "Quando o certificado acaba"],
      say: [
        "O de `{machine}` foi renovado a {day}, os avisos vão para {who}",
        "O novo vem de `{host}`, o formulário pede o centro de custo {code}",
        "Recarregar `{service}`; reiniciar não é preciso e põe {many} pessoas na rua",
        "{who2} tem de ver de fora, a nossa cache anda {n} horas atrasada",
        "Pôr a data final em {ticket}, {who} quer saber {days} dias antes",
      ],
    },
    space: {
      headings: ["Disco cheio", "Sem espaço", "Quando o disco enche", "Arranjar espaço"],
      say: [
        "`{machine}` avisa aos {share}, a partir daí restam umas {n} horas",
        "Primeiro as exportações velhas de {project}, tudo o que for anterior a {month} pode sair",
        "Os registos com mais de {days} dias vão para `{host}`, {who} mostrou como em {ticket}",
        "Não mexer na pasta de {who2}, parece lixo e não é \\({many} GB\\)",
        "Se depois houver menos de {pct} livre, pedir a {who} um disco maior",
      ],
    },
    trouble: {
      headings: ["Avarias conhecidas", "O que pode ser", "Se não der", "O que já vimos"],
      say: [
        "`{machine}` responde ao ping mas não deixa entrar: o disco está cheio, {n} em cada dez vezes.",
        "Se entrar demora mais de {mins} segundos é porque `{host}` não responde; esperar, não reiniciar.",
        "A mensagem sobre um ficheiro bloqueado não faz mal enquanto {project} não calcular nada às {time}.",
        "Depois da avaria de {day} havia {many} entradas na fila, {who} esvaziou-a à mão.",
        "Um relógio {n} segundos errado em `{host}` parece um problema de palavra-passe.",
        "(Ninguém sabe|Nunca soubemos) porque é que `{service}` parou a {day}; {who2} tem a imagem de {many} MB.",
      ],
    },
    contacts: {
      headings: ["Contactos", "A quem ligar", "Pessoas", "Quem sabe mais"],
      say: [
        "Quem melhor conhece `{machine}` é {who}, às sextas substitui {who2}.",
        "Fora de horas o telefone de piquete toca a {who}, desde {day} também para {project}.",
        "O contrato de manutenção tem o número {code}, os papéis estão com {who2}.",
        "Para {project} perguntar a {who} e não ao suporte, ficou assim em {month}.",
      ],
    },
    history: {
      headings: ["Histórico", "O que foi feito", "Registo", "As últimas vezes"],
      say: [
        "{count} vezes desde que a página existe, o mais recente primeiro:",
        "O que {who} e os outros fizeram, {count} entradas:",
      ],
    },
  },
} satisfies TopicPhrases<Sections["runbook"]>;
