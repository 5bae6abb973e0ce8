import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["Service report {month} {monthYear}", "service report {month}"],
    ["{project}: figures to {date}", "{project} figures"],
    ["Requests and availability, {month} {monthYear}", "requests {month} {monthYear}"],
    ["Daily figures {project}", "daily figures {project}"],
  ],
  lead: [
    "Figures up to {date}, released by {who}.",
    "Drawn for {me} from `{host}`, {many} tables in {n} seconds.",
    "Goes to {who}, {who2} and the {project} list of {n} names.",
  ],
  sections: {
    summary: {
      headings: ["Summary", "In short", "Overview", "At a glance"],
      say: [
        "{many} requests came from {project}, {share} of them were answered on the same day.",
        "Against {month} that is {pct} more, {who} had expected it.",
        "`{host}` was out of reach for {mins} minutes on {day}, everything else ran through.",
        "{who} handled {n} complaints, all of them are settled.",
        "Waiting time around {time} was {n} minutes on average, less at other hours.",
        "Spending stands at {amount}, {pct} below plan.",
      ],
    },
    daily: {
      headings: ["Day by day", "Daily figures", "Requests by day", "Figures"],
      say: [
        "Received and solved, the last {count} working days:",
        "{project}, {count} days, as counted on `{host}`:",
        "The {count} days before the run, checked by {who}:",
      ],
    },
    systems: {
      headings: ["Availability", "Systems", "Uptime", "Interruptions"],
      say: [
        "Measured from `{host}` every {n} minutes, {count} systems:",
        "{count} systems over the last {days} days:",
      ],
    },
    findings: {
      headings: ["What stood out", "Findings", "Remarks", "Worth knowing"],
      say: [
        "The peak on {day} goes back to a mail from {who} to all {many} users.",
        "`{host2}` needs {pct} more memory each month, {who} has seen it.",
        "Requests for {project} take {n} days longer than others because two teams have to sign.",
        "{share} of the calls are about the same {n} questions.",
        "The drop after {day} is real: {ticket} brought it.",
        "Figures for `{host}` from before {month} were counted in another way and are {pct} too low.",
      ],
    },
    open: {
      headings: ["Open points", "Still open", "Not settled", "To follow up"],
      say: [
        "{ticket} waits for {who} since {day}",
        "`{host}` has its disk at {share}, {who2} knows",
        "{project}: {n} requests without an owner",
        "Order over {amount} not signed by {who} yet",
        "{n} accounts on `{host2}` that nobody claims, {many} days old",
        "Phone bill of {month}, {amount} to be explained by {who2}",
      ],
    },
    method: {
      headings: ["How we count", "Method", "Notes on the figures", "About the figures"],
      say: [
        "Counted on `{host}` at {time}; requests that were withdrawn \\({n}\\) are left out.",
        "A request of {project} is solved when nobody answers within {n} days.",
        "{who} checks {many} records by hand before the report goes out.",
        "Rounded to {n} minutes since {month}, as {who2} asked.",
      ],
    },
  },
} satisfies TopicPhrases<Sections["report"]>;
