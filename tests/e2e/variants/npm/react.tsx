/** @jsxImportSource react */
import { useEffect, useRef } from 'react';
import 'occupation-compare';
import type { OccupationCompare } from 'occupation-compare';

export function Page() {
  const ref = useRef<OccupationCompare>(null);
  useEffect(() => { ref.current?.ready.then((element) => element.view); }, []);
  return (
    <occupation-compare ref={ref} className="a" occupations="actors, bakers" view="card" heading-level={3} headingLevel="2" base="/oc/"
      oncomparison-change={({ detail }) => console.log(detail.occupations.length)}>
      <a href="/compare">Compare</a>
    </occupation-compare>
  );
}
// @ts-expect-error no such view
export const wrong = <occupation-compare view="poster" />;
// @ts-expect-error lost where a server draws
export const lost = <occupation-compare occupations={['actors']} />;
