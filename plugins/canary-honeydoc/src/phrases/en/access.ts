import type { Sections } from "../../topics.ts";
import type { TopicPhrases } from "../phrases.ts";

export default {
  titles: [
    ["Access to {project}", "access {project}"],
    ["VPN and remote access, as of {month} {monthYear}", "remote access {monthYear}"],
    ["Logging in from outside: {machine}", "login {machine}"],
    ["Accounts and hosts: {project}", "accounts {project}"],
    ["New colleagues in {project}: accounts and access", "new colleagues {project}"],
  ],
  lead: [
    "Whoever needs an account for {project} finds the way here; {who} looks after this page, last on {day}.",
    "Everything goes through `{host}` since {month}, the old way over `{host2}` is closed.",
    "There are {many} accounts at present, {n} of them for people from outside.",
  ],
  sections: {
    who: {
      headings: ["Who gets in", "Who may", "Accounts", "For whom"],
      say: [
        "Accounts are given to those on the list of {who}, for {days} days at first.",
        "People from outside need a sponsor in the house, for {project} that is {who}.",
        "Shared accounts are being closed: of {many} in {lastYear} there are {n} left.",
        "{who2} confirms new entries within {n} working days, urgent ones by phone.",
        "Whoever has not logged in for {many} days is locked, {who} can lift that.",
      ],
    },
    login: {
      headings: ["How to log in", "Logging in", "Step by step", "The first login"],
      say: [
        "Send {who} your public key, only ed25519 since {month}",
        "Connect to `{host}` first and go on from there, it refuses you after {n} wrong tries",
        "Your user name is made like the others, as in `{login}`, and is known {n} hours later",
        "The second factor is asked for every {n} hours, the app was changed on {day}",
        "For {project} you must be in the group `{slug}` too, {who2} adds you",
        "If there is no route you are on the guest network, call {who} or wait {mins} minutes",
      ],
    },
    machines: {
      headings: ["Hosts", "What is where", "Machines", "Addresses"],
      say: [
        "The (hosts|machines) that matter for {project}, {count} in all:",
        "As of {day} these {count} are in use:",
        "{who} checked the list of {count} on {day}:",
      ],
    },
    rules: {
      headings: ["Rules", "Please keep in mind", "What is not allowed", "House rules"],
      say: [
        "No passwords in mails or tickets, {ticket} was lesson enough",
        "Keys stay on your own machine and are renewed after {many} days",
        "`{host}` is no place for data, what is older than {days} days gets deleted",
        "Sessions end after {mins} minutes without a key pressed",
        "Copies of {project} data leave the house only with a note from {who}",
        "Root is for {who} and {who2}, all others use sudo \\({n} commands are open\\)",
      ],
    },
    secrets: {
      headings: ["Passwords and keys", "Where the passwords are", "Secrets", "Keys"],
      say: [
        "The service accounts of {project} are in the team safe, entry {code}; {who} and {who2} can open it.",
        "The emergency envelope is with {who}, it was opened last on {day}.",
        "Database passwords for {project} change every {many} days, a job on `{host}` does that at {time}.",
        "The file with the old keys was moved from `{host2}` to `{host}` on {day}, the group `{slug}` can read it.",
        "Tokens for the interfaces are made by {who}, one for each application; {n} exist.",
      ],
    },
    changes: {
      headings: ["Last changes", "Changes", "What has changed", "Log"],
      say: [
        "{count} changes, entered by {who}:",
        "The last {count}, the newest first, complete since {month}:",
      ],
    },
  },
} satisfies TopicPhrases<Sections["access"]>;
