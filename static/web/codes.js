/** The code that embeds a comparison, for each kind of page. */

/** What each view needs in an iframe whose height nobody sets, in pixels. */
export const HEIGHTS = { card: 440, table: 1400, full: 4000 };

const TITLE = "Comparison of occupations";
const LINK = "Compare these occupations";

/**
 * What a code is made of.
 * @typedef {object} Embed
 * @property {URL} base where the files are
 * @property {URLSearchParams} options what is asked for; what is usual is left out
 */

/** @param {Embed} embed */
export function elementCode({ base, options }) {
  return `<script type="module" src="${attribute(new URL("occupation-compare.js", base))}"></script>
<occupation-compare ${attributes(options)}>
  ${link({ base, options })}
</occupation-compare>`;
}

/**
 * In a block of its own, with a link that is left where an editor takes the iframe out. The border is an attribute,
 * since some pages refuse styles.
 * @param {Embed} embed
 */
export function iframeCode({ base, options }) {
  const height = HEIGHTS[/** @type {keyof typeof HEIGHTS} */ (options.get("view") ?? "full")];
  return `<div>
  <iframe src="${attribute(frameAddress({ base, options }))}" title="${TITLE}" width="100%" height="${height}" frameborder="0" loading="lazy" allow="clipboard-write"></iframe>
  <p>${link({ base, options })}</p>
</div>
<script src="${attribute(new URL("iframe.js", base))}" async></script>`;
}

/**
 * Where an editor takes out tags that it does not know; the script stands once in the page or its theme.
 * @param {Embed} embed
 */
function blockCode({ base, options }) {
  return `<div class="occupation-compare" ${attributes(options, "data-")}>
  ${link({ base, options })}
</div>

<!-- once in the page, or in the theme: -->
<script type="module" src="${attribute(new URL("occupation-compare.js", base))}"></script>`;
}

/** @param {Embed} embed */
export function frameAddress({ base, options }) {
  return new URL(`embed.html?${readable(options)}`, base).href;
}

/** @param {Embed} embed */
function pageAddress({ base, options }) {
  return new URL(`?${readable(options)}`, base).href;
}

/** What an embed shows less of than the page, where who follows its link wants all. */
const LESS = ["view", "sections", "picker"];

/**
 * To the whole page, for where the embed does not come alive.
 * @param {Embed} embed
 */
function link({ base, options }) {
  const whole = new URLSearchParams([...options].filter(([name]) => !LESS.includes(name)));
  return `<a href="${attribute(pageAddress({ base, options: whole }))}">${LINK}</a>`;
}

/**
 * The attributes of the tag.
 * @param {URLSearchParams} options
 */
const attributes = (options, prefix = "") =>
  [...options].map(([name, value]) => `${prefix}${name}="${attribute(value)}"`).join(" ");

/**
 * The query with its commas as they are.
 * @param {URLSearchParams} options
 */
const readable = (options) => options.toString().replaceAll("%2C", ",");

/** @param {string | URL} text */
const attribute = (text) =>
  String(text).replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const PACKAGE = "npm install the archive of a release, occupation-compare-….tgz.";

/**
 * Every kind of page: its name, what is to be known, and its code.
 * @type {[id: string, name: string, note: string, code: (embed: Embed) => string][]}
 */
export const TARGETS = [
  [
    "page",
    "HTML page",
    "Anywhere in the page, also in Astro, Eleventy and site builders that take code.",
    elementCode,
  ],
  [
    "iframe",
    "HTML page, as an iframe",
    "Where scripts are not allowed, leave out the last line: then it keeps the height and the colors of the reader's system; add &theme=light to its address for a light page.",
    iframeCode,
  ],
  [
    "link",
    "Link",
    "For mail, chat and forums. With the WordPress plugin, a link on a line of its own becomes the comparison.",
    pageAddress,
  ],
  [
    "wordpress",
    "WordPress",
    "With the plugin: the block “Occupation comparison”, or this shortcode. Without it, an administrator's Custom HTML block takes the code for a page.",
    ({ options }) => `[occupation-compare ${attributes(options)}]`,
  ],
  [
    "editor",
    "Editor that removes tags",
    "Plain markup, which such editors keep; the script takes it over.",
    blockCode,
  ],
  [
    "markdown",
    "Markdown: Hugo, Jekyll, MkDocs",
    "On lines of their own. Hugo must allow it once: markup.goldmark.renderer.unsafe = true. VitePress takes the code for Vue instead, without its two lines of template.",
    elementCode,
  ],
  [
    "react",
    "React and Next.js",
    PACKAGE,
    ({ options }) => `"use client";
import { useEffect } from "react";

export function Comparison() {
  useEffect(() => void import("occupation-compare"), []);
  return <occupation-compare ${attributes(options)} />;
}`,
  ],
  [
    "vue",
    "Vue and Nuxt",
    `${PACKAGE} Say compilerOptions: { isCustomElement: (tag) => tag === "occupation-compare" } once: in vite.config within vue({ template: { … } }), in nuxt.config within vue: { … }.`,
    ({ options }) => `<script setup lang="ts">
import { onMounted } from "vue";

onMounted(() => import("occupation-compare"));
</script>

<template>
  <occupation-compare ${attributes(options)} />
</template>`,
  ],
  [
    "svelte",
    "Svelte and SvelteKit",
    `${PACKAGE} Before version 8, Vite's development server needs optimizeDeps: { exclude: ["occupation-compare"] }.`,
    ({ options }) => `<script>
  import { onMount } from "svelte";

  onMount(() => void import("occupation-compare"));
</script>

<occupation-compare ${attributes(options)}></occupation-compare>`,
  ],
  [
    "angular",
    "Angular",
    `${PACKAGE} Its files go along: in angular.json, assets: [{ "glob": "**/*", "input": "node_modules/occupation-compare", "output": "occupation-compare" }].`,
    ({ options }) => `import { CUSTOM_ELEMENTS_SCHEMA, Component } from "@angular/core";
import { setBasePath } from "occupation-compare";

setBasePath("occupation-compare/");

@Component({
  selector: "app-comparison",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`<occupation-compare ${attributes(options)}></occupation-compare>\`,
})
export class Comparison {}`,
  ],
  [
    "solid",
    "Solid",
    PACKAGE,
    ({ options }) => `import "occupation-compare";

export const Comparison = () => <occupation-compare ${attributes(options)} />;`,
  ],
  [
    "jupyter",
    "Notebook: Jupyter, nbconvert",
    "In a cell of code; a cell of Markdown takes the tag out.",
    ({ base, options }) => `from IPython.display import IFrame

IFrame("${frameAddress({ base, options })}", width="100%", height=${HEIGHTS[/** @type {keyof typeof HEIGHTS} */ (options.get("view") ?? "full")]})`,
  ],
];
