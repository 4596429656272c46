// One page of `variants/` for each way of embedding, and what it promises. Whatever happens here happens by
// functions of the page, so that it can happen in any engine. The first ten do, in each.
import assert from "node:assert/strict";
import { NURSES } from "./host.mjs";

export const VARIANTS = {
  async before(host) {
    await host.title("Registered nurse vs software developer");
    assert.equal(
      await host.run(() => document.querySelector("a").offsetHeight),
      0,
      "the fallback content made room",
    );
  },

  async after(host) {
    await host.title(NURSES);
  },

  async created(host) {
    await host.title("Registered nurse vs software developer", "#early");
    await host.title("Electrician", "#late");
    assert.equal(
      await host.run(() => document.querySelector("#early").shadowRoot.querySelector(".title").localName),
      "h3",
    );
    const notice = await host.run(
      () => document.querySelector("#early").shadowRoot.querySelector(".notice").textContent,
    );
    assert.equal(notice, "“registered nurse” was named twice and is shown once.");
  },

  async moved(host) {
    await host.title(NURSES);
    await host.listen();
    await host.run(() => {
      const element = document.querySelector("occupation-compare");
      globalThis.before = new WeakRef(element.shadowRoot.querySelector("[part=base]"));
      document.querySelector("#other").append(element);
      return true;
    });
    const isSame = () =>
      document.querySelector("#other occupation-compare").shadowRoot.querySelector("[part=base]") ===
      globalThis.before.deref();
    assert.ok(await host.run(isSame), "the widget went along");
    await host.run(() => {
      document.querySelector("occupation-compare").occupations = "electricians, roofers";
      return true;
    });
    await host.title("Electrician vs roofer");
    assert.deepEqual(await host.events(), [], "nothing started again");
  },

  async removed(host) {
    await host.title(NURSES);
    await host.run(() => {
      globalThis.element = document.querySelector("occupation-compare");
      globalThis.element.remove();
      return true;
    });
    await host.until(() => !globalThis.element.shadowRoot.querySelector("[part=base]"), "the widget is gone");
    await host.run(() => {
      document.querySelector("#place").append(globalThis.element);
      return true;
    });
    await host.title(NURSES);
    assert.equal(await host.fetched("widget_bg.wasm"), 1);
  },

  async shadow(host) {
    const shows = () =>
      document
        .querySelector("#outer")
        .shadowRoot.querySelector("occupation-compare")
        .shadowRoot?.querySelector("[data-begun] .title")
        ?.textContent.startsWith("Registered nurse");
    await host.until(shows, "the widget is there");
    await host.listen();
    await host.run(() => {
      const widget = document
        .querySelector("#outer")
        .shadowRoot.querySelector("occupation-compare").shadowRoot;
      widget.querySelector(".segments button:last-child").click();
      return true;
    });
    await host.until(() => document.documentElement.dataset.events, "the event comes out of both roots");
    assert.deepEqual(await host.events(), [
      'change {"occupations":["registered-nurses","software-developers"],"pay":"hourly","show":"all","place":"us","prices":"local","average":"off"}',
    ]);
  },

  async form(host) {
    await host.title(NURSES);
    await host.run(() => {
      const { shadowRoot } = document.querySelector("occupation-compare");
      for (const button of shadowRoot.querySelectorAll(".swap, .segments button")) button.click();
      return true;
    });
    await host.title("Software developer vs registered nurse");
    assert.deepEqual(await host.run(() => [...new FormData(document.forms[0])]), [["own", "1"]]);
    assert.equal(await host.run(() => location.pathname), "/form.html", "nothing was sent");
  },

  async details(host) {
    assert.equal(await host.fetched("widget_bg.wasm"), 0, "nothing loads for what nobody sees");
    await host.run(() => {
      document.querySelector("details").open = true;
      return true;
    });
    await host.title("Registered nurse vs software developer");
  },

  async tab(host) {
    assert.equal(await host.fetched("widget_bg.wasm"), 0, "nothing loads for what nobody sees");
    await host.run(() => {
      document.querySelector(".tab").className = "tab open";
      return true;
    });
    await host.title("Registered nurse vs software developer");
  },

  async ten(host) {
    const all = () =>
      [...document.querySelectorAll("occupation-compare")].every((e) => {
        e.scrollIntoView();
        return e.shadowRoot
          .querySelector("[data-begun] .title")
          ?.textContent.replace(/^[●■▲◆]/, "")
          .startsWith("Software developer");
      });
    await host.until(all, "all ten are there");
    for (const file of ["widget_bg.wasm", "widget.js", "occupation-compare.css"]) {
      assert.equal(await host.fetched(file), 1, `${file} is fetched once`);
    }
    await host.run(() => {
      for (const element of document.querySelectorAll("occupation-compare")) element.view = "table";
      return true;
    });
    const tables = () =>
      [...document.querySelectorAll("occupation-compare")].every((e) =>
        e.shadowRoot.querySelector(".oc-view-table"),
      );
    await host.until(tables, "all ten change");
    assert.equal(await host.fetched("software-developers.txt"), 1, "words are fetched once for all");
  },

  async changes(host) {
    await host.title(NURSES);
    await host.listen();
    await host.run(() => {
      const element = document.querySelector("occupation-compare");
      element.setAttribute("theme", "dark");
      element.setAttribute("heading-level", "4");
      element.picker = "off";
      element.pay = "hourly";
      return true;
    });
    await host.until(
      () => document.querySelector("occupation-compare").shadowRoot.querySelector(".oc-dark h4.title"),
      "theme and level",
    );
    const bar = () => document.querySelector("occupation-compare").shadowRoot.querySelector(".bar");
    assert.equal(await host.run(bar), null);
    await host.run(() => {
      document.querySelector("occupation-compare").view = "table";
      return true;
    });
    await host.until(
      () => document.querySelector("occupation-compare").shadowRoot.querySelector(".oc-view-table"),
      "the view",
    );
    await host.run(() => {
      document.querySelector("occupation-compare").occupations = ["actuaries", "electricians", "roofers"];
      return true;
    });
    await host.title("Actuary vs electrician vs roofer");
    await host.run(() => {
      document.querySelector("occupation-compare").view = null;
      return true;
    });
    await host.until(
      () => document.querySelector("occupation-compare").shadowRoot.querySelector(".oc-view-full"),
      "the usual view",
    );
    assert.deepEqual(
      await host.run(() => {
        const { view, pay, theme, headingLevel, picker, show, occupations } =
          document.querySelector("occupation-compare");
        return { view, pay, theme, headingLevel, picker, show, occupations };
      }),
      {
        view: "full",
        pay: "hourly",
        theme: "dark",
        headingLevel: "4",
        picker: "off",
        show: "all",
        occupations: "actuaries,electricians,roofers",
      },
    );
    assert.deepEqual(await host.events(), [], "who changes the attributes is told nothing");
  },

  async copies(host) {
    await host.title("Registered nurse vs software developer");
    await host.title("Electrician vs roofer", "occupation-compare:last-of-type");
    assert.equal(await host.fetched("widget_bg.wasm"), 1);
  },

  async mount(host) {
    await host.title("Registered nurse vs software developer");
    await host.until(() => document.querySelector("#place").dataset.ready, "the event came");
    await host.run(() => {
      document.querySelector("#place").click();
      return true;
    });
    await host.title("Electrician vs roofer");
    await host.run(() => {
      document.querySelector("#place").dispatchEvent(new Event("dblclick"));
      return true;
    });
    await host.until(() => !document.querySelector("occupation-compare"), "it is gone");
  },
};

/** Messages that a variant is to leave in the console. */
export const EXPECTED = {
  copies: [
    /warning: <occupation-compare>: this page has it from .*occupation-compare\.js(\?copy)? already; .*occupation-compare\.js(\?copy)? is not used\./,
  ],
};
