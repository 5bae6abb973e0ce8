import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["{machine}: restart and recovery", "{machine} recovery"],
    ["Runbook {project}", "runbook {project}"],
    ["What to do when {machine} is down", "{machine} down"],
    ["{service} on {machine}", "{service} {machine}"],
    ["On-call notes for {project}", "on call {project}"],
  ],
  lead: [
    "This page is for whoever is on call for `{machine}`; {who} wrote the first version, {who2} went through it on {day}.",
    "It (covers|lists) what has gone wrong with {project} since {month} and what helped (each time|in the end).",
    "In a hurry, go straight to the procedure; none of them takes longer than {mins} minutes.",
    "(Tested|Tried out) by {who} on {day}, the last time from `{host}`.",
  ],
  sections: {
    before: {
      headings: ["Before you start", "First of all", "Preparation", "Before anything else"],
      say: [
        "Tell {who} before you start, and {who2} as well if it is after {time}",
        "Log in to `{host}` with your own account, the shared one was closed on {day}",
        "(Check|Make sure) that last night's copy of `{machine}` is not smaller than {many} GB",
        "Look whether {ticket} is still open, it may be the same fault",
        "Change nothing on `{machine}` between {time} and the end of the evening run",
        "Note the time, {project} wants to know afterwards how long it took \\(limit: {mins} minutes\\)",
        "Keep a second session open on `{machine}`, the firewall cuts idle ones after {n} minutes",
      ],
    },
    restart: {
      headings: ["Restart", "Restarting {service}", "Stop and start", "Restart of {machine}"],
      say: [
        "Announce it to the {project} people and give them {n} minutes",
        "Stop `{service}` first, then wait until fewer than {n} connections are left",
        "Run the commands below as `{login}`, (the order matters|in this order) since {month}",
        "If the port does not answer after {mins} seconds, do not try again but call {who}",
        "Close the entry in {ticket} with the time and your initials, {who2} counts them",
      ],
    },
    restore: {
      headings: ["Restore", "Restoring {machine}", "Getting data back", "From the backup"],
      say: [
        "The copies are on `{host}`, one a night, {days} days are kept",
        "Take the newest one from before {time}; the one of {day} is known to be bad",
        "Restore into a folder of its own and compare the sizes, {pct} more or less is normal",
        "{who} has to release the data before {project} goes back to work",
        "The whole of `{machine}` took {mins} minutes on {day}, {who2} watched it",
      ],
    },
    update: {
      headings: ["Updates", "Installing updates", "Patches", "Update night"],
      say: [
        "Updates go to `{host}` first and to `{machine}` {days} days later",
        "Read the mail that {who} sends the evening before, packages on hold are named in it",
        "Reboot only if the kernel changed, which took {n} minutes on {day}",
        "Note the version of `{service}` in {ticket} before and after",
        "If {project} shows an empty page, go back to the package of {month} and tell {who2}",
      ],
    },
    certificate: {
      headings: [
        "Certificate",
        "Renewing the certificate",
        "TLS on {machine}",
        "When the certificate runs out",
      ],
      say: [
        "The one on `{machine}` was renewed on {day}, the reminders go to {who}",
        "The new one comes from `{host}`, the form wants cost centre {code}",
        "Reload `{service}`; a restart is not needed and throws {many} people out",
        "{who2} has to look at it from outside, our own cache is {n} hours behind",
        "Put the end date into {ticket}, {days} days before it {who} wants to know",
      ],
    },
    space: {
      headings: ["Disk full", "No space left", "When the disk runs full", "Making room"],
      say: [
        "`{machine}` warns at {share}, from then on there are about {n} hours left",
        "Old exports of {project} go first, everything from before {month} may be deleted",
        "Logs older than {days} days move to `{host}`, {who} showed how in {ticket}",
        "Leave the folder of {who2} alone, it looks like rubbish and is not \\({many} GB\\)",
        "If less than {pct} is free afterwards, ask {who} for a larger disk",
      ],
    },
    trouble: {
      headings: ["Known trouble", "What it could be", "If it does not work", "Faults we have seen"],
      say: [
        "`{machine}` answers pings but no logins: the disk is full, in {n} cases out of ten.",
        "Logins that take longer than {mins} seconds mean that `{host}` cannot be reached; wait, do not reboot.",
        "The message about a locked file is harmless as long as {project} runs no report at {time}.",
        "After the fault on {day} there were {many} entries in the queue, {who} emptied it by hand.",
        "A clock that is {n} seconds wrong on `{host}` looks like a password problem.",
        "(Nobody knows|We never found out) why `{service}` stood still on {day}; {who2} has the dump of {many} MB.",
      ],
    },
    contacts: {
      headings: ["Contacts", "Whom to call", "People", "Who knows more"],
      say: [
        "{who} knows `{machine}` best, {who2} stands in on Fridays.",
        "Outside office hours the on-call phone goes to {who}, since {day} for {project} too.",
        "The service contract has number {code}, {who2} has the papers.",
        "For {project} ask {who} and not the service desk, so agreed in {month}.",
      ],
    },
    history: {
      headings: ["Log", "What was done", "History", "Last times"],
      say: [
        "{count} times since the page exists, the newest first:",
        "What {who} and the others did on it, {count} entries:",
      ],
    },
  },
} satisfies TopicPhrases<Sections["runbook"]>;
