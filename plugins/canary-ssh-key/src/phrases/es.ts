import type { Grammar } from "@decnet/sdk";

export default {
  head: [
    "mi configuración de ssh(, igual en todos mis equipos|, mantener ordenada|)",
    "nombres cortos para los (servidores|equipos|hosts) que (uso|necesito) (a diario|todos los días|más)",
    "(copiado|traído|pasado) del portátil (viejo|antiguo), (limpiar|ordenar) (algún día|cuando haya tiempo)",
    "preguntar a {who} antes de (cambiar|tocar) (nada|algo aquí)",
  ],
  jump: [
    "(entrada|única entrada) desde (fuera|casa)( {ticket}|)",
    "(salto|máquina de salto), {who} (tiene|lleva) las reglas del (cortafuegos|firewall)",
    "desde (fuera|casa) todo pasa por (aquí|esta)( {ticket}|)",
    "máquina de salto de {project}",
  ],
  offsite: [
    "(copias fuera|segunda copia)( {ticket}|), (cuota pequeña|ojo con la cuota|línea lenta)",
    "aquí (van|acaban) las copias (de la noche|semanales), {who} (paga la factura|tiene el contrato)",
    "espacio en el (proveedor|hosting), (limpiar|revisar) cada (mes|trimestre)( {ticket}|)",
  ],
  staging: [
    "(pruebas|preproducción|entorno de pruebas) de {project}( {ticket}|)",
    "{project} (antes de publicar|para enseñar al cliente|demo)",
    "(no desplegar|nada de desplegar) los (viernes|lunes), (pide|dice) {who}",
  ],
  replica: [
    "copia de solo lectura (de|para) {project}( {ticket}|)",
    "(informes|consultas) (aquí|en esta), (no en la principal|nunca en la primaria)( {ticket}|)",
    "(segunda sede|reserva), {who} hace el cambio (si hace falta|cuando toca)",
  ],
  transfer: [
    "(donde|servidor donde) se dejan los ficheros (de pagos|de nóminas|del banco)( {ticket}|)",
    "subir antes de (mediodía|las 11:00|las tres), si no (al día siguiente|mañana)",
    "(acceso|usuario) (de|gracias a) {who}( {ticket}|)",
  ],
  files: [
    "(ficheros antiguos|archivo|escaneos y papeles viejos) de {project}",
    "compartido con {who}( {ticket}|)",
    "(documentos|ficheros) para (la auditoría|la gestoría|la agencia)( {ticket}|)",
  ],
  shop: [
    "(web|tienda), {who} tiene el (otro|usuario de administración)",
    "(imágenes|tarifas) en la carpeta de subidas( {ticket}|)",
    "servidor (web|público) de {project}( {ticket}|)",
  ],
  near: [
    "(oficina|internos|los de casa)",
    "(equipos|servidores) (internos|locales)",
    "dentro, sin salto",
    "los nuestros",
  ],
  rest: ["(por defecto|para todos|el resto|todo lo demás)", "(esto|siempre) al final"],
} satisfies Grammar;
