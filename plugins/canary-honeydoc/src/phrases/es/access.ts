import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["Acceso a {project}", "acceso {project}"],
    ["VPN y acceso remoto, {month} {monthYear}", "acceso remoto {monthYear}"],
    ["Entrar desde fuera: {machine}", "entrar {machine}"],
    ["Cuentas y equipos: {project}", "cuentas {project}"],
    ["Nuevos en {project}: cuentas y accesos", "nuevos {project}"],
  ],
  lead: [
    "Quien necesite una cuenta para {project} encuentra aquí el camino; la página la lleva {who}, la última vez el {day}.",
    "Todo pasa por `{host}` desde {month}, el camino antiguo por `{host2}` está cerrado.",
    "Ahora mismo hay {many} cuentas, {n} de ellas de gente de fuera.",
  ],
  sections: {
    who: {
      headings: ["Quién entra", "Quién puede", "Cuentas", "Para quién"],
      say: [
        "Las cuentas se dan a quien está en la lista de {who}, al principio por {days} días.",
        "La gente de fuera necesita un responsable en la casa, en {project} es {who}.",
        "Las cuentas compartidas se van cerrando: de {many} en {lastYear} quedan {n}.",
        "{who2} confirma las altas en {n} días laborables, las urgentes por teléfono.",
        "Quien no entra en {many} días queda bloqueado, {who} lo puede levantar.",
      ],
    },
    login: {
      headings: ["Cómo entrar", "Entrar", "Paso a paso", "La primera vez"],
      say: [
        "Mandar la clave pública a {who}, desde {month} solo ed25519",
        "Conectar primero con `{host}` y seguir desde ahí, a los {n} intentos malos rechaza",
        "El usuario se forma como los demás, por ejemplo `{login}`, y vale {n} horas después",
        "El segundo factor se pide cada {n} horas, la aplicación cambió el {day}",
        "Para {project} hay que estar también en el grupo `{slug}`, de eso se ocupa {who2}",
        "Si no hay ruta es la red de invitados: llamar a {who} o esperar {mins} minutos",
      ],
    },
    machines: {
      headings: ["Equipos", "Qué hay y dónde", "Servidores", "Direcciones"],
      say: [
        "Los (equipos|servidores) que importan para {project}, {count} en total:",
        "Desde el {day} están en uso estos {count}:",
        "Lista de {count} repasada por {who} el {day}:",
      ],
    },
    rules: {
      headings: ["Reglas", "A tener en cuenta", "Lo que no se puede", "Normas de la casa"],
      say: [
        "Nada de contraseñas en correos ni tickets, con {ticket} ya tuvimos bastante",
        "Las claves se quedan en el equipo de cada uno y se renuevan a los {many} días",
        "`{host}` no es sitio para guardar datos, lo que pasa de {days} días se borra",
        "Las sesiones terminan tras {mins} minutos sin pulsar una tecla",
        "Las copias de {project} salen de la casa solo con una nota de {who}",
        "Root es para {who} y {who2}, los demás usan sudo \\({n} órdenes abiertas\\)",
      ],
    },
    secrets: {
      headings: ["Contraseñas y claves", "Dónde están las contraseñas", "Secretos", "Claves"],
      say: [
        "Las cuentas de servicio de {project} están en la caja del equipo, entrada {code}; la abren {who} y {who2}.",
        "El sobre de emergencia lo tiene {who}, se abrió por última vez el {day}.",
        "Las contraseñas de las bases de {project} cambian cada {many} días, lo hace una tarea de `{host}` a las {time}.",
        "El fichero con las claves viejas pasó de `{host2}` a `{host}` el {day}, lo puede leer el grupo `{slug}`.",
        "Los tokens de las interfaces los hace {who}, uno por aplicación; hay {n}.",
      ],
    },
    changes: {
      headings: ["Últimos cambios", "Cambios", "Lo que ha cambiado", "Registro"],
      say: [
        "{count} cambios, apuntados por {who}:",
        "Los últimos {count}, lo más nuevo primero, completo desde {month}:",
      ],
    },
  },
} satisfies TopicPhrases<Sections["access"]>;
