import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["{project}: notes of {date}", "{project} notes {isoDay}"],
    ["Weekly meeting, {date}", "weekly {isoDay}"],
    ["Minutes, {date}", "minutes {isoDay}"],
    ["Notes on {project}", "notes {project}"],
    ["Notes, {date}", "notes"],
  ],
  lead: [
    "Present: {who}, {who2} and {me}; room {code}, from {begun}.",
    "{who} joined by phone for the first {mins} minutes, {me} wrote this down.",
    "{who2} had sent {n} points in writing.",
    "Last time's list was read first, {n} of its points are done.",
  ],
  sections: {
    talks: {
      headings: ["{project}", "On {project}", "Status of {project}"],
      say: [
        "{who} reported: {share} is done, the rest hangs on `{host}`.",
        "The test on {day} went through but for {n} cases, they are in {ticket}.",
        "{who2} asked for {days} more days and nobody objected.",
        "Costs so far are {amount}, which is {pct} under plan.",
        "`{host}` is too slow for the evening run, {mins} minutes instead of {n}; {who} looks into it.",
        "The customer wants the list of {month} once more, this time with all {many} columns.",
        "There was a long talk about who may see what; {who} writes it down on {n} pages at most.",
        "{who} has found out why the figures of {month} were {pct} too high.",
        "After the move to `{host2}` there were {n} calls, all (of them|but one) from the same floor.",
        "The supplier asks {amount} a month, {who2} finds that {pct} too much.",
        "Training took place on {day} with {many} people, the rest get a recording from {who}.",
        "Nobody could say what the job at {time} on `{host}` is for, {who2} switches it off for {n} days.",
      ],
    },
    decisions: {
      headings: ["Decisions", "Decided", "Agreed", "What we agreed on"],
      say: [
        "{project} waits until {ticket} is closed",
        "`{host}` stays until {who} has checked the {project} data",
        "No new requests for {project} for {days} days",
        "{who2} takes over the phone list from {who}, {many} names",
        "We order {n} licences and not {many}",
        "Reports come from `{host2}` now, the old ones were switched off on {day}",
        "The {amount} are not touched without {who}",
      ],
    },
    actions: {
      headings: ["To do", "Actions", "Who does what", "Next steps"],
      say: [
        "{who}: close {ticket} and tell {who2}",
        "{who2}: send {who} the list of {many} accounts",
        "{me}: ask for a second quote, limit {amount}",
        "{who}: clear {many} GB on `{host}`",
        "{who}: find a date with {who2} for the {project} test, {n} people",
        "{who2}: explain the {pct} in the figures of {month}",
        "{me}: book the room for {mins} minutes, {n} printouts",
        "{who}: call the supplier about order {code}",
      ],
    },
  },
} satisfies TopicPhrases<Sections["minutes"]>;
