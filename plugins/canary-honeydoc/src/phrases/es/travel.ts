import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["Gastos de viaje: {project}", "gastos {project}"],
    ["Viajar por {project}", "viajes {project}"],
    ["Gastos y dietas, {month} {monthYear}", "dietas {month} {monthYear}"],
    ["Reservar viajes, {month} {monthYear}", "reservar viajes {month}"],
    ["Viajes y gastos del equipo {project}", "gastos {project} {year}"],
  ],
  lead: [
    "Estas reglas valen para todos en {company} desde el {day}, las ha firmado {who}.",
    "Sustituyen a la hoja de {lastYear}, que llevaba {who}.",
    "Las liquidaciones las revisa {who2}, unas {many} al mes.",
  ],
  sections: {
    rules: {
      headings: ["Las reglas", "Lo que vale", "En general", "Reglas"],
      say: [
        "Los viajes de más de {n} días necesitan la firma de {who}",
        "Tren en clase turista, avión solo si de otro modo se pasa de {n} horas",
        "Hotel hasta {small} la noche, más en las ciudades de la tabla",
        "Los recibos llegan a {who2} en {days} días, los demás esperan a la siguiente ronda",
        "Taxi de más de {small} solo con el motivo en el recibo",
        "Un desayuno en la factura quita el {pct} de la dieta",
        "Los viajes de {project} van al centro de coste {code}",
        "Coche de alquiler por medio de {who2}, clase y seguro según el contrato {code}",
      ],
    },
    steps: {
      headings: ["Cómo se cobra", "Paso a paso", "La liquidación", "Qué hay que hacer"],
      say: [
        "Rellenar el formulario {code} en el portal, uno por viaje",
        "Escanear los recibos en un solo fichero de {n} MB como mucho",
        "{who} recibe un correo y tiene {n} días para aprobar",
        "El dinero llega con la nómina si se aprueba {n} días antes de fin de mes",
        "Guardar el papel {many} días, {who2} saca {n} liquidaciones al mes para revisarlas",
      ],
    },
    allowances: {
      headings: ["Dietas", "Dietas y topes", "Importes", "Dietas por ciudad"],
      say: [
        "Dietas y topes de hotel en {currency}, válidos desde el {day}:",
        "{count} ciudades, importes en {currency}, acordados con {who}:",
      ],
    },
    exceptions: {
      headings: ["Excepciones", "Casos especiales", "Qué más se puede", "Si no encaja"],
      say: [
        "A quien llaman después de las {time} puede coger un taxi de hasta {small} sin preguntar.",
        "En viajes con clientes {who} puede subir el tope un {pct}.",
        "Los becarios reciben un anticipo de {small}, lo paga {who2}.",
        "Las liquidaciones de {lastYear} se admitieron hasta el {day}; de las {n} posteriores decide {who}.",
        "El fin de semana entre dos días de trabajo de un viaje de {project} se paga hasta {small} al día.",
      ],
    },
  },
} satisfies TopicPhrases<Sections["travel"]>;
