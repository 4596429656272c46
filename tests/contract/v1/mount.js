import init, { mount } from "/oc/occupation-compare.js";

await init();
globalThis.handle = mount(document.getElementById("place"), {
  occupations: ["registered-nurses", "15-1252"],
  view: "table",
  pay: "hourly",
  show: "all",
  theme: "dark",
  lang: "en",
  headingLevel: 3,
  picker: "off",
});
