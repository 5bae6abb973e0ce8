import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["Leave in the {project} team", "leave {project}"],
    ["Holidays and cover: {project}", "holidays {project} {year}"],
    ["Leave planning {year}, {project}", "leave planning {year}"],
    ["Time off, as of {month} {monthYear}", "time off {month}"],
    ["Absence and cover, {project} team", "absence {project}"],
  ],
  lead: [
    "Changed on {day}, because {who} and {who2} had been asked the same thing {many} times.",
    "It holds for all {many} of us at {company}, trainees included.",
    "The plan is kept by {who}; {who2} stands in since {month}.",
  ],
  sections: {
    rules: {
      headings: ["The rules", "What holds", "Please note", "Rules"],
      say: [
        "At least {n} people of each team are present, {who} looks after that",
        "Requests for more than {n} days come {many} days ahead",
        "Days left over from {lastYear} had to be taken by {day}",
        "As long as the {project} move lasts nobody is away for more than {n} days",
        "Half days count from {time}, {who2} enters them",
        "Whoever falls ill calls {who} before {time}, a mail is not enough",
        "A doctor's note is due after {n} days, the original goes to {who2}",
      ],
    },
    steps: {
      headings: ["How to ask for it", "Step by step", "The request", "How it works"],
      say: [
        "Agree on the dates with {who} or, for {project}, with {who2}",
        "Enter them in the portal, form {code}",
        "Name somebody who stands in and hand over your {n} oldest matters",
        "{who} answers within {n} days; no answer is not a yes",
        "Look at the printed plan, {who2} renews it every {days} days",
      ],
    },
    exceptions: {
      headings: ["Special cases", "Exceptions", "Other kinds of leave", "What else there is"],
      say: [
        "Parents come first in the weeks without school, {who} has the list of {many} names.",
        "Moving house gives {n} days within {days} months, {who2} wants to see the new address.",
        "Overtime above {mins} hours can be taken as days, {who} counts {n} hours as one.",
        "In {month} {n} requests were turned down, all for the same week.",
        "Unpaid leave of more than {days} days goes through {who} and takes {n} weeks.",
      ],
    },
    questions: {
      headings: ["Questions", "Contacts", "Who helps", "If something is wrong"],
      say: [
        "{who} answers questions on leave, {who2} those on pay, as a rule within {n} hours.",
        "The plan is in the folder `{slug}`, {who} can open it for you for {n} days.",
        "Mistakes in the balance are corrected by {who2} if they are reported within {days} days.",
        "The works agreement has number {code}; {who} keeps the copy of {lastYear}.",
      ],
    },
  },
} satisfies TopicPhrases<Sections["leave"]>;
