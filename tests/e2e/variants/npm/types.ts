// Compiled, never run: how a host uses the types. What must not compile says so.
import init, { compare, mount, occupations, search, useDataset } from 'occupation-compare';
import type { Comparison, HostData, OccupationCompare, RejectedData } from 'occupation-compare';

await init({ titles: false });
const comparison: Comparison = compare(['registered-nurses', '29-1141'], { pay: 'hourly' });
const texts: (string | null)[] = comparison.sections.flatMap((s) => s.rows.map((row) => row.values[0].text));
const highest: number | null | undefined = comparison.sections[0].rows[0].difference?.highest;
const slugs: string[] = [...occupations(), ...search('nurse', 5)].map((o) => o.slug);
// @ts-expect-error no such pay
compare(['registered-nurses'], { pay: 'weekly' });
// @ts-expect-error a list, as the functions take it
compare('registered-nurses');

const data: HostData = {
  sources: [{ id: 'a', publisher: 'A', dataset: 'A', period: '2026', area: 'A', topic: 'Pay', short: 'A' }],
  occupations: [{
    slug: 'a', singular: 'a', plural: 'as', article: 'an', short: 'a', shortPlural: 'as',
    figures: { mean_year: 1, p90_year: { missing: 'top-coded' }, openings: null },
    words: { card: 'A.' },
  }],
};
try {
  await useDataset(data);
} catch (error) {
  const { faults, more } = error as RejectedData;
  for (const { list, row, slug, field, message } of faults) texts.push(list, slug, field, message, `${row} ${more}`);
}

const handle = mount(document.body, { occupations: slugs, view: 'card', headingLevel: 3 });
handle.update({ theme: 'dark' });
handle.unmount();

const element: OccupationCompare = document.createElement('occupation-compare');
element.occupations = 'registered-nurses, software-developers';
element.headingLevel = '3';
// @ts-expect-error no such view
element.view = 'poster';
element.addEventListener('comparison-change', ({ detail }) => texts.push(...detail.occupations, detail.pay, detail.show));
element.addEventListener('comparison-error', ({ detail: { code, message } }) => texts.push(code, message));
element.addEventListener('comparison-export', ({ detail }) => texts.push(detail.format));
document.querySelector('occupation-compare')?.addEventListener('comparison-ready', (event) => event.detail);
console.assert(highest !== undefined);
