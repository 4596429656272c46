import 'occupation-compare';
import type { SvelteHTMLElements } from 'svelte/elements';
import type { GlobalComponents } from 'vue';

type Vue = InstanceType<GlobalComponents['occupation-compare']>['$props'];
export const vue: Vue = { class: 'a', id: 'b', occupations: ['actors'], 'heading-level': 3, 'onComparisonChange': ({ detail }) => console.log(detail.pay) };
// @ts-expect-error no such view
export const wrongInVue: Vue = { view: 'poster' };
type Svelte = SvelteHTMLElements['occupation-compare'];
export const svelte: Svelte = { class: 'a', occupations: 'actors', view: 'card', 'oncomparison-change': ({ detail }) => console.log(detail.pay) };
// @ts-expect-error no such view
export const wrongInSvelte: Svelte = { view: 'poster' };
