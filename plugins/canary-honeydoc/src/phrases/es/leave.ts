import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["Vacaciones en el equipo {project}", "vacaciones {project}"],
    ["Vacaciones y sustituciones: {project}", "sustituciones {project} {year}"],
    ["Plan de vacaciones {year}, {project}", "plan de vacaciones {year}"],
    ["Días libres, {month} {monthYear}", "días libres {month}"],
    ["Ausencias y sustituciones, equipo {project}", "ausencias {project}"],
  ],
  lead: [
    "Cambiado el {day}, porque a {who} y a {who2} les habían preguntado lo mismo {many} veces.",
    "Vale para todos en {company}, los {many}, también para los becarios.",
    "El plan lo lleva {who}; desde {month} le sustituye {who2}.",
  ],
  sections: {
    rules: {
      headings: ["Las reglas", "Lo que vale", "A tener en cuenta", "Reglas"],
      say: [
        "De cada equipo se quedan al menos {n} personas, de eso se ocupa {who}",
        "Las peticiones de más de {n} días llegan {many} días antes",
        "Los días que sobraban de {lastYear} había que cogerlos antes del {day}",
        "Mientras dure la mudanza de {project} nadie falta más de {n} días",
        "El medio día cuenta desde las {time}, lo apunta {who2}",
        "Quien se pone malo llama a {who} antes de las {time}, un correo no basta",
        "A los {n} días hace falta un parte médico, el original es para {who2}",
      ],
    },
    steps: {
      headings: ["Cómo se piden", "Paso a paso", "La petición", "Cómo va"],
      say: [
        "Hablar las fechas con {who} o, en {project}, con {who2}",
        "Apuntarlas en el portal, formulario {code}",
        "Decir quién sustituye y pasarle los {n} asuntos más viejos",
        "{who} contesta en {n} días; si no contesta no es un sí",
        "Mirar el plan impreso, {who2} lo cambia cada {days} días",
      ],
    },
    exceptions: {
      headings: ["Casos especiales", "Excepciones", "Otros permisos", "Qué más hay"],
      say: [
        "En las semanas sin colegio los padres van primero, {who} tiene la lista de {many} nombres.",
        "Una mudanza da {n} días en {days} meses, {who2} quiere ver la dirección nueva.",
        "Las horas extra por encima de {many} se pueden coger en días, {who} cuenta {n} horas por uno.",
        "En {month} se negaron {n} peticiones, todas para la misma semana.",
        "Un permiso sin sueldo de más de {days} días pasa por {who} y lleva {n} semanas.",
      ],
    },
    questions: {
      headings: ["Preguntas", "Contactos", "Quién ayuda", "Si algo está mal"],
      say: [
        "De vacaciones responde {who}, de la nómina {who2}, casi siempre en {n} horas.",
        "El plan está en la carpeta `{slug}`, {who} la puede abrir por {n} días.",
        "Los errores del saldo los corrige {who2} si se dicen antes de {days} días.",
        "El convenio tiene el número {code}; {who} guarda la copia de {lastYear}.",
      ],
    },
  },
} satisfies TopicPhrases<Sections["leave"]>;
