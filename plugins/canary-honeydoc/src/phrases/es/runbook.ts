import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["{machine}: reinicio y recuperación", "{machine} recuperación"],
    ["Procedimientos {project}", "procedimientos {project}"],
    ["Qué hacer si se cae {machine}", "caída {machine}"],
    ["{service} en {machine}", "{service} {machine}"],
    ["Notas de guardia: {project}", "guardia {project}"],
  ],
  lead: [
    "Esta página es para quien esté de guardia con `{machine}`; la primera versión es de {who}, {who2} la repasó el {day}.",
    "Recoge lo que ha (fallado|ido mal) en {project} desde {month} y lo que sirvió (cada vez|al final).",
    "Con prisa, ir directamente al procedimiento; ninguno pasa de {mins} minutos.",
    "(Probado|Comprobado) por {who} el {day}, la última vez desde `{host}`.",
  ],
  sections: {
    before: {
      headings: ["Antes de empezar", "Primero", "Preparación", "Antes de nada"],
      say: [
        "Avisar a {who} antes de empezar y, después de las {time}, también a {who2}",
        "Entrar en `{host}` con la cuenta propia, la compartida se cerró el {day}",
        "Comprobar que la copia de `{machine}` de anoche no baja de {many} GB",
        "Mirar si {ticket} sigue abierto, puede ser el mismo fallo",
        "No cambiar nada en `{machine}` entre las {time} y el final del proceso de la noche",
        "Anotar la hora, en {project} preguntan luego cuánto se tardó \\(límite: {mins} minutos\\)",
        "Dejar abierta una segunda sesión en `{machine}`, el cortafuegos corta a los {n} minutos",
      ],
    },
    restart: {
      headings: ["Reinicio", "Reiniciar {service}", "Parar y arrancar", "Reinicio de {machine}"],
      say: [
        "Avisar a la gente de {project} y darles {n} minutos",
        "Parar primero `{service}` y esperar a que queden menos de {n} conexiones",
        "Ejecutar las órdenes de abajo como `{login}`, (el orden importa|en este orden) desde {month}",
        "Si el puerto no responde a los {mins} segundos, no insistir y llamar a {who}",
        "Cerrar {ticket} con la hora y las iniciales, {who2} lleva la cuenta",
      ],
    },
    restore: {
      headings: ["Restaurar", "Restaurar {machine}", "Recuperar los datos", "Desde la copia"],
      say: [
        "Las copias están en `{host}`, una por noche, se guardan {days} días",
        "Coger la más nueva anterior a las {time}; la del {day} no sirve",
        "Restaurar en una carpeta aparte y comparar tamaños, un {pct} de diferencia es normal",
        "{who} tiene que dar por buenos los datos antes de que {project} siga trabajando",
        "Todo `{machine}` tardó {mins} minutos el {day}, {who2} estaba delante",
      ],
    },
    update: {
      headings: ["Actualizaciones", "Instalar actualizaciones", "Parches", "Noche de parches"],
      say: [
        "Las actualizaciones van primero a `{host}` y {days} días después a `{machine}`",
        "Leer el correo que {who} manda la víspera, ahí están los paquetes retenidos",
        "Reiniciar solo si ha cambiado el núcleo, el {day} fueron {n} minutos",
        "Apuntar la versión de `{service}` en {ticket}, antes y después",
        "Si {project} sale en blanco, volver al paquete de {month} y decírselo a {who2}",
      ],
    },
    certificate: {
      headings: ["Certificado", "Renovar el certificado", "TLS en {machine}", "Cuando caduca el certificado"],
      say: [
        "El de `{machine}` se renovó el {day}, los avisos le llegan a {who}",
        "El nuevo sale de `{host}`, el formulario pide el centro de coste {code}",
        "Recargar `{service}`; reiniciar no hace falta y echa a {many} personas",
        "{who2} tiene que mirarlo desde fuera, nuestra caché va {n} horas por detrás",
        "Poner la fecha final en {ticket}, {who} lo quiere saber {days} días antes",
      ],
    },
    space: {
      headings: ["Disco lleno", "Sin espacio", "Cuando se llena el disco", "Hacer sitio"],
      say: [
        "`{machine}` avisa al {share}, a partir de ahí quedan unas {n} horas",
        "Primero las exportaciones viejas de {project}, todo lo anterior a {month} se puede borrar",
        "Los registros de más de {days} días van a `{host}`, {who} explicó cómo en {ticket}",
        "No tocar la carpeta de {who2}, parece basura y no lo es \\({many} GB\\)",
        "Si después queda menos del {pct} libre, pedir a {who} un disco más grande",
      ],
    },
    trouble: {
      headings: ["Fallos conocidos", "Qué puede ser", "Si no funciona", "Lo que ya hemos visto"],
      say: [
        "`{machine}` responde al ping pero no deja entrar: el disco está lleno, {n} de cada diez veces.",
        "Si entrar tarda más de {mins} segundos es que `{host}` no responde; esperar, no reiniciar.",
        "El mensaje del fichero bloqueado no importa mientras {project} no calcule nada a las {time}.",
        "Tras el fallo del {day} había {many} entradas en la cola, {who} las vació a mano.",
        "Un reloj que va {n} segundos mal en `{host}` parece un problema de contraseña.",
        "(Nadie sabe|Nunca supimos) por qué se paró `{service}` el {day}; {who2} tiene el volcado de {many} MB.",
      ],
    },
    contacts: {
      headings: ["Contactos", "A quién llamar", "Personas", "Quién sabe más"],
      say: [
        "Quien mejor conoce `{machine}` es {who}, los viernes le sustituye {who2}.",
        "Fuera de horario el teléfono de guardia le suena a {who}, desde el {day} también para {project}.",
        "El contrato de mantenimiento es el número {code}, los papeles los tiene {who2}.",
        "Para {project} preguntar a {who} y no a soporte, así se acordó en {month}.",
      ],
    },
    history: {
      headings: ["Historial", "Lo que se hizo", "Registro", "Las últimas veces"],
      say: [
        "{count} veces desde que existe la página, lo más nuevo primero:",
        "Lo que han hecho {who} y los demás, {count} entradas:",
      ],
    },
  },
} satisfies TopicPhrases<Sections["runbook"]>;
