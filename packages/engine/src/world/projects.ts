import { capitalize, type Project, type Random } from "@decnet/sdk";

const CODENAMES =
  "Kestrel Juniper Atlas Meridian Osprey Lantern Halyard Cobalt Marlin Granite Tern Saffron Beacon Cedar Onyx Pelican Quartz Sable Willow Zephyr".split(
    " ",
  );
const SUBJECTS =
  "billing payroll inventory onboarding reporting storefront warehouse helpdesk intranet ledger archive booking logistics invoicing directory analytics".split(
    " ",
  );
const EFFORTS = "migration portal refresh rollout gateway cleanup upgrade consolidation audit pilot".split(
  " ",
);

const FEWEST = 5;
const MOST = 8;

const nameOne = (random: Random): string =>
  random.bool(0.4) ? random.pick(CODENAMES) : `${capitalize(random.pick(SUBJECTS))} ${random.pick(EFFORTS)}`;

/** What the company of one fleet works on: the same for all its deckies, and for as long as the seed stays. */
export const projectsOf = (random: Random): readonly Project[] => {
  const wanted = random.int(FEWEST, MOST);
  const names = new Map<string, Project>();
  while (names.size < wanted) {
    const name = nameOne(random);
    const key = name.slice(0, 3).toUpperCase();
    if (!names.has(key)) names.set(key, { name, slug: name.toLowerCase().replace(" ", "-"), key });
  }
  return [...names.values()];
};
