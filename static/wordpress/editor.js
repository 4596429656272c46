/**
 * The block in the editor: a form in the sidebar, and as preview the very page that iframes show, so that it looks
 * as it will. Occupations are found by typing, by the widget's own search, which runs here.
 */
(({ blocks, blockEditor, components, element, i18n }, { base, options }) => {
  const { createElement: el, useEffect, useRef, useState } = element;
  const { Button, Flex, PanelBody, Placeholder, SelectControl, TextControl, ToggleControl } = components;
  const { __, sprintf } = i18n;

  const MAX_COMPARED = 4;
  const EXAMPLE_HEIGHT = 440;
  const [MIN_HEIGHT, MAX_HEIGHT] = [100, 30_000];

  const LABELS = {
    view: __("View", "occupation-compare"),
    pay: __("Pay", "occupation-compare"),
    show: __("Rows", "occupation-compare"),
    theme: __("Colors", "occupation-compare"),
    lang: __("Language", "occupation-compare"),
    "heading-level": __("Level of the heading", "occupation-compare"),
    picker: __("Readers may choose occupations", "occupation-compare"),
    place: __("Place", "occupation-compare"),
    prices: __("Prices", "occupation-compare"),
    average: __("All occupations beside", "occupation-compare"),
    sections: __("Sections", "occupation-compare"),
  };
  const slugs = (text) =>
    text
      .split(/[,;]/)
      .map((slug) => slug.trim())
      .filter(Boolean);
  const capitalized = (name) => name.charAt(0).toUpperCase() + name.slice(1);

  let functions;
  /** The functions that find occupations; fetched when someone types or reads a name. */
  function load() {
    functions ??= import(`${base}occupation-compare.js`).then(async (module) => {
      await module.default();
      return { ...module, names: new Map(module.occupations().map(({ slug, name }) => [slug, name])) };
    });
    functions.catch(() => {
      functions = undefined;
    });
    return functions;
  }

  /** What the attributes ask for, as the query of a page of ours; what is usual is left out. */
  function query(attributes) {
    const asked = options.filter(
      ({ name, default: usual }) => attributes[name] && attributes[name] !== usual,
    );
    return new URLSearchParams(asked.map(({ name }) => [name, attributes[name]])).toString();
  }

  function Preview({ attributes }) {
    const frame = useRef();
    const [height, setHeight] = useState(EXAMPLE_HEIGHT);
    useEffect(() => {
      const view = frame.current.ownerDocument.defaultView;
      const hear = ({ source, data }) => {
        if (source === frame.current?.contentWindow && data?.type === "occupation-compare:height")
          setHeight(Math.min(Math.max(Number(data.height) || EXAMPLE_HEIGHT, MIN_HEIGHT), MAX_HEIGHT));
      };
      view.addEventListener("message", hear);
      return () => view.removeEventListener("message", hear);
    }, []);
    return el("iframe", {
      ref: frame,
      title: __("Preview of the comparison", "occupation-compare"),
      src: `${base}embed.html?${query(attributes)}`,
      // Clicks choose the block, as they do elsewhere in the editor.
      style: { display: "block", width: "100%", height, border: 0, pointerEvents: "none" },
      tabIndex: -1,
    });
  }

  /** Chooses up to four occupations, in order. */
  function Occupations({ value, onChange }) {
    const chosen = slugs(value);
    const [text, setText] = useState("");
    const [found, setFound] = useState([]);
    const [names, setNames] = useState(new Map());
    useEffect(() => {
      let isCurrent = true;
      const work = async () => {
        const { names: all, search } = await load();
        if (!isCurrent) return;
        setNames(all);
        setFound(text.trim() ? search(text, 6).filter(({ slug }) => !chosen.includes(slug)) : []);
      };
      if (text.trim() || chosen.length) work().catch(() => setFound([]));
      return () => {
        isCurrent = false;
      };
    }, [text, value]);
    const choose = (list) => {
      onChange(list.join(", "));
      setText("");
    };
    return el(
      "div",
      {},
      ...chosen.map((slug, at) =>
        el(
          Flex,
          { key: slug, justify: "space-between" },
          el("span", {}, capitalized(names.get(slug) ?? slug)),
          el(Button, {
            icon: "no-alt",
            // translators: %s: an occupation
            label: sprintf(__("Remove %s", "occupation-compare"), names.get(slug) ?? slug),
            onClick: () => choose(chosen.filter((_, other) => other !== at)),
          }),
        ),
      ),
      chosen.length < MAX_COMPARED &&
        el(TextControl, {
          label: chosen.length
            ? __("Add an occupation", "occupation-compare")
            : __("Occupation, job title or code", "occupation-compare"),
          value: text,
          onChange: setText,
          autoComplete: "off",
          __nextHasNoMarginBottom: true,
        }),
      el(
        "div",
        { role: "group", "aria-label": __("Found", "occupation-compare") },
        ...found.map(({ slug, name, matched }) =>
          el(
            Button,
            {
              key: slug,
              variant: "tertiary",
              style: { display: "block", height: "auto", whiteSpace: "normal", textAlign: "start" },
              onClick: () => choose([...chosen, slug]),
            },
            matched ? `${capitalized(name)} (${matched})` : capitalized(name),
          ),
        ),
      ),
    );
  }

  function Field({ option, value, onChange }) {
    const label = LABELS[option.name] ?? option.doc;
    if (option.values.length === 2 && option.values.includes("off"))
      return el(ToggleControl, {
        label,
        checked: value === "on",
        onChange: (is) => onChange(is ? "on" : "off"),
      });
    if (option.values.length)
      return el(SelectControl, {
        label,
        value,
        onChange,
        options: option.values.map((choice) => ({ value: choice, label: capitalized(choice) })),
      });
    return el(TextControl, { label, value, onChange, help: option.doc.replaceAll("`", "") });
  }

  blocks.registerBlockType("occupation-compare/comparison", {
    edit({ attributes, isSelected, setAttributes }) {
      const props = blockEditor.useBlockProps();
      const chosen = slugs(attributes.occupations ?? "");
      // Where one begins to choose, there one goes on, until the block is left.
      const [isBegun, setBegun] = useState(!chosen.length);
      useEffect(() => {
        if (!isSelected && chosen.length) setBegun(false);
      }, [isSelected, chosen.length]);
      const occupations = el(Occupations, {
        value: attributes.occupations ?? "",
        onChange: (value) => setAttributes({ occupations: value }),
      });
      // With one language there is nothing to choose.
      const others = options.filter(({ name, values }) => name !== "occupations" && values.length !== 1);
      return el(
        "div",
        props,
        el(
          blockEditor.InspectorControls,
          {},
          el(PanelBody, { title: __("Occupations", "occupation-compare") }, occupations),
          el(
            PanelBody,
            { title: __("How it is shown", "occupation-compare") },
            ...others.map((option) =>
              el(Field, {
                key: option.name,
                option,
                value: attributes[option.name] ?? option.default,
                onChange: (value) => setAttributes({ [option.name]: value }),
              }),
            ),
          ),
        ),
        (isBegun || !chosen.length) &&
          el(
            Placeholder,
            {
              icon: "chart-bar",
              label: __("Occupation comparison", "occupation-compare"),
              instructions: __("Choose two to four occupations, by typing.", "occupation-compare"),
            },
            occupations,
          ),
        chosen.length > 0 && el(Preview, { attributes }),
      );
    },
    // Drawn on the server, where the readable table is written.
    save: () => null,
  });
})(window.wp, window.occupationCompare);
