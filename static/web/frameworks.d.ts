/**
 * The tag in the templates of frameworks: what markup may say of it, and what it tells. Each block holds only where
 * its framework is installed; elsewhere it is passed over, which is what the comments that begin with @ are for.
 */
import type { Lang, OccupationCompare, OccupationCompareEventMap, Options } from "./occupation-compare.js";

/** What markup may say: attributes as HTML writes them, or properties by their names. */
export interface Markup extends Omit<Options, "lang"> {
  lang?: Lang;
  "heading-level"?: Options["headingLevel"];
  base?: string;
}

/** As text only: React, where it draws on a server, writes no list and says nothing. */
export interface TextMarkup extends Omit<Markup, "occupations"> {
  occupations?: string;
}

/**
 * Listeners, by the name of the event after a prefix. React attaches none to what a server drew: listen there by `ref`
 * and `addEventListener`.
 */
export type Listeners<Prefix extends string> = {
  [Type in keyof OccupationCompareEventMap as `${Prefix}${Type}`]?: (
    event: OccupationCompareEventMap[Type],
  ) => void;
};

/** Vue's way: `onComparisonChange` in a script is `@comparison-change` in a template. */
export type Capitals<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Capitals<Rest>}`
  : Capitalize<Name>;

/** Listeners as Vue names them. */
export type CapitalListeners = {
  [Type in keyof OccupationCompareEventMap as `on${Capitals<Type>}`]?: (
    event: OccupationCompareEventMap[Type],
  ) => void;
};

/** The tag's own, over what the framework lets every tag say. */
export type Tag<Every, Own, Prefix extends string> = Omit<Every, "lang" | "ref"> &
  Own &
  Listeners<Prefix> &
  Held;

/** What gets hold of the element. */
export interface Held {
  ref?: { current: OccupationCompare | null } | OccupationCompare | ((element: any) => void) | null;
}

// @ts-ignore
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      "occupation-compare": Tag<IntrinsicElements["div"], TextMarkup, "on">;
    }
  }
}

// @ts-ignore
declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      "occupation-compare": Tag<IntrinsicElements["div"], Markup, "on">;
    }
  }
}

// @ts-ignore
declare module "solid-js/jsx-runtime" {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      "occupation-compare": Tag<IntrinsicElements["div"], Markup, "on:">;
    }
  }
}

// @ts-ignore
declare module "vue" {
  interface GlobalComponents {
    // @ts-ignore
    "occupation-compare": new () => {
      // @ts-ignore
      $props: Tag<import("vue").HTMLAttributes, Markup, "on" | "on:"> & CapitalListeners;
    };
  }
}

// @ts-ignore
declare module "svelte/elements" {
  interface SvelteHTMLElements {
    // @ts-ignore
    "occupation-compare": Tag<SvelteHTMLElements["div"], Markup, "on" | "on:">;
  }
}
