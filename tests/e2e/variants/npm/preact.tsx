/** @jsxImportSource preact */
import 'occupation-compare';

export const page = (
  <occupation-compare class="a" occupations={['actors', 'bakers']} view="card" heading-level="3"
    oncomparison-change={({ detail }) => console.log(detail.occupations.length)}>
    <a href="/compare">Compare</a>
  </occupation-compare>
);
// @ts-expect-error no such view
export const wrong = <occupation-compare view="poster" />;
