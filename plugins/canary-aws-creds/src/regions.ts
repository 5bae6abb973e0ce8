import type { ZoneName } from "@decnet/sdk";

// Regions as people near a zone choose them, the likeliest first (AWS: "Regions and Availability Zones").
const NEAR: readonly (readonly [zones: RegExp, regions: readonly string[]])[] = [
  [/^Europe\/(London|Guernsey|Jersey|Isle_of_Man)$/, ["eu-west-2", "eu-west-2", "eu-west-1"]],
  [/^Europe\/Dublin$/, ["eu-west-1"]],
  [/^(Europe\/Lisbon|Atlantic\/(Madeira|Azores))$/, ["eu-west-1", "eu-west-1", "eu-south-2", "eu-west-3"]],
  [/^(Europe\/Madrid|Europe\/Andorra|Atlantic\/Canary)$/, ["eu-west-1", "eu-south-2", "eu-west-3"]],
  [/^Europe\/(Paris|Monaco|Brussels|Luxembourg)$/, ["eu-west-3", "eu-west-3", "eu-west-1", "eu-central-1"]],
  [
    /^Europe\/(Berlin|Busingen|Vienna|Prague|Warsaw|Budapest|Bratislava|Amsterdam)$/,
    ["eu-central-1", "eu-central-1", "eu-west-1"],
  ],
  [/^Europe\/(Zurich|Vaduz)$/, ["eu-central-1", "eu-central-2"]],
  [/^Europe\/(Rome|Malta|San_Marino)$/, ["eu-south-1", "eu-central-1", "eu-west-1"]],
  [
    /^Europe\/(Stockholm|Oslo|Copenhagen|Helsinki|Tallinn|Riga|Vilnius)$/,
    ["eu-north-1", "eu-north-1", "eu-west-1"],
  ],
  [/^(Europe|Arctic)\//, ["eu-central-1", "eu-west-1"]],
  [
    /^America\/(Sao_Paulo|Bahia|Fortaleza|Recife|Manaus|Belem|Cuiaba|Campo_Grande)$/,
    ["sa-east-1", "sa-east-1", "us-east-1"],
  ],
  [/^America\/(Argentina\/\w+|Buenos_Aires|Montevideo|Santiago|Asuncion)$/, ["sa-east-1", "us-east-1"]],
  [/^America\/(Toronto|Montreal|Halifax|Winnipeg)$/, ["ca-central-1", "us-east-1"]],
  [
    /^America\/(Los_Angeles|Vancouver|Tijuana|Denver|Phoenix|Boise)$/,
    ["us-west-2", "us-west-2", "us-west-1"],
  ],
  [/^America\/(Chicago|Detroit|Indiana\/\w+)$/, ["us-east-2", "us-east-1"]],
  [/^America\//, ["us-east-1", "us-east-1", "us-east-2"]],
  [/^Asia\/(Kolkata|Calcutta|Colombo|Dhaka)$/, ["ap-south-1"]],
  [/^Asia\/Tokyo$/, ["ap-northeast-1"]],
  [/^Asia\/Seoul$/, ["ap-northeast-2"]],
  [/^Asia\/Jakarta$/, ["ap-southeast-3", "ap-southeast-1"]],
  [/^Asia\/(Hong_Kong|Macau|Taipei)$/, ["ap-east-1", "ap-southeast-1"]],
  [/^Asia\/(Dubai|Muscat|Riyadh|Bahrain|Kuwait|Qatar)$/, ["me-central-1", "me-south-1"]],
  [/^Asia\/(Jerusalem|Tel_Aviv)$/, ["il-central-1", "eu-central-1"]],
  [/^Asia\//, ["ap-southeast-1", "ap-southeast-1", "ap-south-1"]],
  [/^(Australia|Pacific\/Auckland)/, ["ap-southeast-2", "ap-southeast-2", "ap-southeast-4"]],
  [/^Africa\/(Luanda|Maputo|Johannesburg|Harare|Windhoek)$/, ["af-south-1", "eu-west-1"]],
  [/^Africa\//, ["eu-west-1", "eu-west-3"]],
];

const ANYWHERE = ["us-east-1", "eu-west-1"];

/**
 * The regions that a company in a time zone uses; never empty, one as often as it is likely.
 *
 * @example regionsNear("Europe/Berlin") // ["eu-central-1", "eu-central-1", "eu-west-1"]
 */
export const regionsNear = (zone: ZoneName): readonly string[] =>
  NEAR.find(([zones]) => zones.test(zone))?.[1] ?? ANYWHERE;
