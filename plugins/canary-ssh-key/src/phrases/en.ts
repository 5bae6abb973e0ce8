import type { Grammar } from "@decnet/sdk";

export default {
  head: [
    "(my|personal) ssh config(, keep it sorted|, same on all my machines|)",
    "short names for the (hosts|machines|boxes) I (use|need) (every day|most|all the time)",
    "(copied|brought over|moved) from (the old laptop|my laptop|the old box), (tidy up|clean up) (when there is time|some day|one day)",
    "ask {who} before (changing|touching) (this|anything in here)",
  ],
  jump: [
    "(way in|only way in) from (outside|home)( {ticket}|)",
    "(hop|jump host), {who} (has|knows) the (firewall rules|allow list)",
    "(from outside|from home) (everything|all of it) goes through (here|this one)( {ticket}|)",
    "jump box (for|of) {project}",
  ],
  offsite: [
    "(off-site copies|copies off site|second copy)( {ticket}|), (quota is small|mind the quota|slow line)",
    "where the (nightly|weekly) (copies|backups) (go|end up), {who} (pays the bill|has the contract)",
    "storage at the (hoster|provider), (prune|clean up) (every month|each quarter)( {ticket}|)",
  ],
  staging: [
    "(staging|test system) (of|for) {project}( {ticket}|)",
    "{project} (before it goes live|for the customer to look at|demo)",
    "(do not|never) (deploy|push) here on a (Friday|Monday), (ask|says) {who}",
  ],
  replica: [
    "read-only (copy|replica) (of|for) {project}( {ticket}|)",
    "(reports|queries) (run|go) here(, not on the primary|)( {ticket}|)",
    "(standby|second site), {who} (promotes|switches over) (it|when needed)",
  ],
  transfer: [
    "(where|the server) the (payment|salary|bank) files (go|are picked up)( {ticket}|)",
    "uploads (before|until) (noon|11:00|three), else (next day|tomorrow)",
    "(login|access) (from|via|thanks to) {who}( {ticket}|)",
  ],
  files: [
    "(old files|the archive|scans and old files) of {project}",
    "shared with {who}( {ticket}|)",
    "(documents|files) (for|of) the (auditors|accountants|agency)( {ticket}|)",
  ],
  shop: [
    "(web site|shop), {who} (has|knows) the (other|admin) login",
    "(images|price lists) (go|belong) (in|into) the upload folder( {ticket}|)",
    "{project} (web|front) (server|host)( {ticket}|)",
  ],
  near: [
    "(office|internal|in the house)",
    "(internal|local) (hosts|machines)",
    "(inside|here), no jump needed",
    "ours",
  ],
  rest: ["(defaults|for all|everything else|all others)", "(goes|must stay) last"],
} satisfies Grammar;
