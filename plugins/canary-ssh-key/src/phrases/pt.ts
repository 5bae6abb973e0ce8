import type { Grammar } from "@decnet/sdk";

export default {
  head: [
    "a minha configuração de ssh(, igual em todas as máquinas|, manter por ordem|)",
    "nomes curtos para (os servidores|as máquinas) que (uso|preciso) (todos os dias|mais vezes|sempre)",
    "(copiado|trazido|passado) do portátil (velho|antigo), (limpar|arrumar) (um dia|quando houver tempo)",
    "falar com {who} antes de (mexer|mudar) (aqui|alguma coisa)",
  ],
  jump: [
    "(entrada|única entrada) a partir de (fora|casa)( {ticket}|)",
    "(salto|máquina de salto), {who} (tem|trata) das regras da firewall",
    "de (fora|casa) passa tudo por (aqui|esta)( {ticket}|)",
    "máquina de salto (do|para o) {project}",
  ],
  offsite: [
    "(cópias fora|segunda cópia)( {ticket}|), (quota pequena|atenção à quota|linha lenta)",
    "para onde (vão|seguem) as cópias (da noite|semanais), {who} (paga a fatura|tem o contrato)",
    "espaço no (fornecedor|alojamento), (limpar|rever) todos os (meses|trimestres)( {ticket}|)",
  ],
  staging: [
    "(testes|pré-produção|ambiente de testes) do {project}( {ticket}|)",
    "{project} (antes de ir para produção|para o cliente ver|demo)",
    "(não publicar|nada de publicar) à (sexta|segunda), (pede|diz) {who}",
  ],
  replica: [
    "cópia só de leitura (do|para o) {project}( {ticket}|)",
    "(relatórios|consultas) (aqui|nesta), não na principal( {ticket}|)",
    "(segundo local|reserva), {who} faz a troca (se for preciso|quando é preciso)",
  ],
  transfer: [
    "(onde|servidor onde) ficam os ficheiros (de pagamentos|dos salários|do banco)( {ticket}|)",
    "enviar até (ao meio-dia|às 11:00|às três), senão (fica para o dia seguinte|só amanhã)",
    "(acesso|utilizador) (de|dado por) {who}( {ticket}|)",
  ],
  files: [
    "(ficheiros antigos|arquivo|digitalizações e papéis antigos) do {project}",
    "partilhado com {who}( {ticket}|)",
    "(documentos|ficheiros) para (a auditoria|a contabilidade|a agência)( {ticket}|)",
  ],
  shop: [
    "(site|loja), {who} tem o (outro acesso|acesso de administração)",
    "(imagens|tabelas de preços) na pasta de envios( {ticket}|)",
    "servidor (web|público) do {project}( {ticket}|)",
  ],
  near: [
    "(escritório|internos|os de casa)",
    "(máquinas internas|servidores internos)",
    "cá dentro, sem salto",
    "os nossos",
  ],
  rest: ["(por omissão|para todos|o resto|todos os outros)", "(isto fica|sempre) no fim"],
} satisfies Grammar;
