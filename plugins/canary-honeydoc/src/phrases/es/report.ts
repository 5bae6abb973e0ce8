import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["Informe de servicio {month} {monthYear}", "informe de servicio {month}"],
    ["{project}: cifras hasta el {date}", "{project} cifras"],
    ["Peticiones y disponibilidad, {month} {monthYear}", "peticiones {month} {monthYear}"],
    ["Cifras diarias {project}", "cifras diarias {project}"],
  ],
  lead: [
    "Cifras hasta el {date}, aprobadas por {who}.",
    "Sacado para {me} de `{host}`, {many} tablas en {n} segundos.",
    "Se manda a {who}, a {who2} y a la lista {project}, {n} nombres.",
  ],
  sections: {
    summary: {
      headings: ["Resumen", "En breve", "Vista general", "De un vistazo"],
      say: [
        "De {project} llegaron {many} peticiones, el {share} se contestó el mismo día.",
        "Frente a {month} es un {pct} más, {who} ya lo esperaba.",
        "`{host}` estuvo {mins} minutos sin responder el {day}, lo demás aguantó.",
        "{who} atendió {n} quejas, todas resueltas.",
        "La espera hacia las {time} fue de {n} minutos de media, menos a otras horas.",
        "El gasto va por {amount}, un {pct} por debajo de lo previsto.",
      ],
    },
    daily: {
      headings: ["Día a día", "Cifras diarias", "Peticiones por día", "Cifras"],
      say: [
        "Recibidas y resueltas, los últimos {count} días laborables:",
        "{project}, {count} días, contados en `{host}`:",
        "Los {count} días anteriores, repasados por {who}:",
      ],
    },
    systems: {
      headings: ["Disponibilidad", "Sistemas", "Tiempo en servicio", "Cortes"],
      say: [
        "Medido desde `{host}` cada {n} minutos, {count} sistemas:",
        "{count} sistemas en los últimos {days} días:",
      ],
    },
    findings: {
      headings: ["Lo que llama la atención", "Observaciones", "Comentarios", "Conviene saber"],
      say: [
        "El pico del {day} viene de un correo de {who} a los {many} usuarios.",
        "`{host2}` pide un {pct} más de memoria cada mes, {who} ya lo ha visto.",
        "Las peticiones de {project} tardan {n} días más porque tienen que firmar dos equipos.",
        "El {share} de las llamadas son por las mismas {n} preguntas.",
        "La bajada después del {day} es real: se debe a {ticket}.",
        "Las cifras de `{host}` anteriores a {month} se contaban de otro modo y son un {pct} demasiado bajas.",
      ],
    },
    open: {
      headings: ["Puntos abiertos", "Sigue abierto", "Sin resolver", "Pendiente de seguir"],
      say: [
        "{ticket} espera a {who} desde el {day}",
        "`{host}`: disco al {share}, {who2} lo sabe",
        "{project}: {n} peticiones sin responsable",
        "Pedido de {amount} sin firmar todavía por {who}",
        "{n} cuentas en `{host2}` que nadie reclama, con {many} días",
        "Factura del teléfono de {month}, {who2} tiene que explicar {amount}",
      ],
    },
    method: {
      headings: ["Cómo contamos", "Método", "Notas a las cifras", "Sobre las cifras"],
      say: [
        "Contado en `{host}` a las {time}; las peticiones retiradas \\({n}\\) no entran.",
        "Una petición de {project} se da por resuelta si nadie contesta en {n} días.",
        "{who} revisa {many} registros a mano antes de mandar el informe.",
        "Redondeado a {n} minutos desde {month}, como pidió {who2}.",
      ],
    },
  },
} satisfies TopicPhrases<Sections["report"]>;
