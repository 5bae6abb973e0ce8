import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["Travel expenses: {project}", "travel expenses {project}"],
    ["Travelling for {project}", "travelling {project}"],
    ["Expenses and daily rates, {month} {monthYear}", "daily rates {month} {monthYear}"],
    ["Booking trips, as of {month} {monthYear}", "booking trips {month}"],
    ["Trips and expenses in the {project} team", "expenses {project} {year}"],
  ],
  lead: [
    "These rules hold for everybody at {company} since {day}, {who} has signed them.",
    "They take the place of the sheet of {lastYear}, which {who} looked after.",
    "{who2} checks the claims, about {many} a month.",
  ],
  sections: {
    rules: {
      headings: ["The rules", "What holds", "In general", "Rules"],
      say: [
        "Trips of more than {n} days need the signature of {who}",
        "Trains in second class, flights only where it takes more than {n} hours otherwise",
        "Hotels up to {small} a night, more in the cities of the table",
        "Receipts reach {who2} within {days} days, later ones wait for the next run",
        "Taxis over {small} only with the reason on the receipt",
        "A breakfast on the bill takes {pct} off the daily rate",
        "Trips for {project} are booked on cost centre {code}",
        "Cars are hired through {who2}, class and insurance as in contract {code}",
      ],
    },
    steps: {
      headings: ["How to claim", "Step by step", "Getting your money back", "The claim"],
      say: [
        "Fill in form {code} in the portal, one for each trip",
        "Scan the receipts into one file of at most {n} MB",
        "{who} gets a mail and has {n} days to approve",
        "The money comes with the salary if it is approved {n} days before the end of the month",
        "Keep the paper for {many} days, {who2} draws {n} claims a month for a check",
      ],
    },
    allowances: {
      headings: ["Daily rates", "Rates and limits", "Amounts", "Rates by city"],
      say: [
        "Daily rates and hotel limits in {currency}, valid since {day}:",
        "{count} cities, amounts in {currency}, as agreed with {who}:",
      ],
    },
    exceptions: {
      headings: ["Exceptions", "Special cases", "What else is possible", "If it does not fit"],
      say: [
        "Whoever is called in after {time} may take a taxi up to {small} without asking.",
        "For trips with customers {who} can raise the limit by {pct}.",
        "Trainees get an advance of {small}, {who2} pays it out.",
        "Claims from {lastYear} were taken until {day}; {who} decides on the {n} that came later.",
        "Weekends between two working days of a {project} trip are paid up to {small} a day.",
      ],
    },
  },
} satisfies TopicPhrases<Sections["travel"]>;
