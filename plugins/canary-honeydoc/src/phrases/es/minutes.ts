import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["{project}: notas del {date}", "{project} notas {isoDay}"],
    ["Reunión semanal, {date}", "reunión {isoDay}"],
    ["Acta del {date}", "acta {isoDay}"],
    ["Notas sobre {project}", "notas {project}"],
    ["Notas, {date}", "notas"],
  ],
  lead: [
    "Estábamos {who}, {who2} y {me}; sala {code}, desde las {begun}.",
    "{who} estuvo los primeros {mins} minutos por teléfono, tomó nota {me}.",
    "{who2} había mandado {n} puntos por escrito.",
    "Primero la lista de la última vez, {n} puntos están hechos.",
  ],
  sections: {
    talks: {
      headings: ["{project}", "Sobre {project}", "Estado de {project}"],
      say: [
        "{who} cuenta que está hecho el {share}, lo demás depende de `{host}`.",
        "La prueba del {day} salió bien menos en {n} casos, están en {ticket}.",
        "{who2} pidió {days} días más y nadie se opuso.",
        "Hasta ahora van gastados {amount}, un {pct} menos de lo previsto.",
        "`{host}` va lento para el proceso de la noche, {mins} minutos en vez de {n}; lo mira {who}.",
        "El cliente quiere otra vez la lista de {month}, ahora con las {many} columnas.",
        "Se habló mucho de quién puede ver qué; {who} lo escribe en {n} páginas como mucho.",
        "{who} ha encontrado por qué las cifras de {month} eran un {pct} demasiado altas.",
        "Tras el paso a `{host2}` hubo {n} llamadas, (todas|todas menos una) de la misma planta.",
        "El proveedor pide {amount} al mes, a {who2} le parece un {pct} de más.",
        "La formación fue el {day} con {many} personas, al resto {who} les pasa la grabación.",
        "Nadie supo decir para qué es la tarea de las {time} en `{host}`, {who2} la para {n} días.",
      ],
    },
    decisions: {
      headings: ["Decisiones", "Decidido", "Acuerdos", "Lo que se acordó"],
      say: [
        "{project} espera hasta que se cierre {ticket}",
        "`{host}` se queda hasta que {who} revise los datos de {project}",
        "Durante {days} días no se admiten peticiones nuevas de {project}",
        "{who2} se queda con la lista de teléfonos de {who}, {many} nombres",
        "Pedimos {n} licencias y no {many}",
        "Los informes salen ahora de `{host2}`, los viejos se apagaron el {day}",
        "Los {amount} no se tocan sin {who}",
      ],
    },
    actions: {
      headings: ["Por hacer", "Tareas", "Quién hace qué", "Próximos pasos"],
      say: [
        "{who}: cerrar {ticket} y decírselo a {who2}",
        "{who2}: mandar a {who} la lista de las {many} cuentas",
        "{me}: pedir un segundo presupuesto, tope {amount}",
        "{who}: liberar {many} GB en `{host}`",
        "{who}: buscar fecha con {who2} para la prueba de {project}, {n} personas",
        "{who2}: explicar el {pct} de las cifras de {month}",
        "{me}: reservar la sala {mins} minutos, {n} copias",
        "{who}: llamar al proveedor por el pedido {code}",
      ],
    },
  },
} satisfies TopicPhrases<Sections["minutes"]>;
