/** Keeps hits, and waits for them. */
export interface HitList<Hit> {
  readonly hits: Hit[];
  readonly onHit: (hit: Hit) => void;
  /** Waits until that many hits were told. */
  told(count: number): Promise<readonly Hit[]>;
}

export const hitList = <Hit>(): HitList<Hit> => {
  const hits: Hit[] = [];
  let heard = () => {};
  return {
    hits,
    onHit: (hit) => {
      hits.push(hit);
      heard();
    },
    told: (count) =>
      new Promise((resolve) => {
        heard = () => {
          if (hits.length >= count) resolve(hits);
        };
        heard();
      }),
  };
};
