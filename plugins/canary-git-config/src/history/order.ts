import type { Random } from "@decnet/sdk";
import type { Content } from "../content/content.ts";
import type { Change } from "../content/part.ts";

// Who has just touched a script is likely to touch it again.
const SAME_SCRIPT = 3;

/**
 * Changes in an order in which they could have happened, without those of the first commit.
 *
 * @param count how many; fewer when there is no more to do.
 */
export const orderOf = ({ changes, first }: Content, count: number, random: Random): readonly Change[] => {
  const made = new Set(first);
  const order: Change[] = [];
  while (order.length < count) {
    const last = order.at(-1);
    const open = changes.filter(({ id, needs }) => !made.has(id) && needs.every((one) => made.has(one)));
    const due = open.filter(({ isDue }) => isDue === true);
    const choice = due.length >= count - order.length ? due : open;
    if (choice.length === 0) break;
    const next = random.weighted(
      choice.map((change) => {
        const isSame = change.scope !== undefined && change.scope === last?.scope;
        return [change, change.weight * (isSame ? SAME_SCRIPT : 1)] as const;
      }),
    );
    made.add(next.id);
    order.push(next);
  }
  return order;
};
