//! What has to stand in two files says the same in both.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use occupation_compare::comparison::MAX_COMPARED;
use occupation_compare::dataset::Dataset;
use occupation_compare::widget::{OPTIONS, Scope};

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

#[test]
fn readmes_credit_the_releases_that_the_figures_are_from() {
    let dataset = Dataset::bundled();
    let credit = dataset.source(dataset.source_number("onet").expect("O*NET")).credit;
    assert!(credit.contains("O*NET"), "{credit}");
    for path in ["README.md", "static/package/README.md", "static/wordpress/readme.txt"] {
        let text = read(path).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(&credit), "{path} lacks the credit of sources.tsv: {credit}");
    }
}

/// The names that stand behind one of the words, quoted.
fn quoted(text: &str, behind: &str) -> BTreeSet<String> {
    let ends = text.split(behind).skip(1).filter_map(|rest| rest.split_once('"'));
    ends.map(|(name, _)| name.to_owned()).collect()
}

#[test]
fn every_script_that_the_element_needs_is_looked_for_where_it_does_not_come() {
    let listed = read("static/web/failures.js");
    let (_, list) = listed.split_once("const SCRIPTS = [").expect("a list");
    let list = list.split(']').next().expect("its end");
    let listed: BTreeSet<String> = list.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    let mut needed = quoted(&read("static/web/element-loading.js"), "one(\"./");
    assert!(needed.len() >= 4, "{needed:?}");
    // Each with what it imports in turn.
    loop {
        let ours = needed.iter().filter(|name| *name != "widget.js");
        let more = ours.flat_map(|name| quoted(&read(&format!("static/web/{name}")), "} from \"./"));
        let all: BTreeSet<String> = needed.iter().cloned().chain(more).collect();
        if all == needed {
            break;
        }
        needed = all;
    }
    let unlisted: Vec<_> = needed.difference(&listed).collect();
    assert!(unlisted.is_empty(), "failures.js looks for none of {unlisted:?}");
}

/// A file, and of what stands in it what is around a value, whose place `…` takes.
type Place = (&'static str, &'static str);

/// What is said in several languages of programs, which cannot lend it to one another for nothing.
const SAID: &[&[Place]] = &[
    // How many are compared.
    &[
        ("src/comparison.rs", "pub const MAX_COMPARED: usize = …;"),
        ("static/web/build.js", "const MAX_COMPARED = …;"),
        ("static/web/host.js", "names.slice(0, …)"),
        ("static/wordpress/editor.js", "const MAX_COMPARED = …;"),
        ("static/wordpress/includes/fallback.php", "count( $found ) < … )"),
    ],
    // Their marks.
    &[
        ("src/widget/marks.rs", "const SHAPES: [&str; MAX_COMPARED] = […];"),
        ("static/web/page.js", "replace(/[…\\s]+/g"),
    ],
    // The most characters of an option that are read.
    &[
        ("src/widget/options.rs", "const MAX_CHARACTERS: usize = …;"),
        ("static/web/element-properties.js", "const MAX_OPTION_LENGTH = …;"),
        ("static/wordpress/includes/options.php", "mb_substr( $value, 0, … )"),
    ],
    // The most characters of what is no option that are repeated.
    &[
        ("src/quote.rs", "const MAX_CHARACTERS: usize = …;"),
        ("static/web/element-functions.js", "name.slice(0, …)"),
        ("static/web/data-api.js", "other.slice(0, …)"),
    ],
    // The lowest and the highest iframe.
    &[
        ("static/web/fit.js", "const [MIN_HEIGHT, MAX_HEIGHT] = […];"),
        ("static/wordpress/editor.js", "const [MIN_HEIGHT, MAX_HEIGHT] = […];"),
    ],
    // What a card takes of height in an iframe that nobody fits.
    &[
        ("src/publish/oembed.rs", "const HEIGHT: u32 = …;"),
        ("static/web/codes.js", "HEIGHTS = { card: …,"),
        ("static/web/dialog.js", ".oc-embed iframe { display: block; width: 100%; height: …px;"),
        ("static/wordpress/editor.js", "const EXAMPLE_HEIGHT = …;"),
        ("static/wordpress/includes/places.php", "width=\"100%\" height=\"…\"></iframe>"),
        ("static/docs/embed.md", "width=\"100%\" height=\"…\" frameborder"),
    ],
    // And of width.
    &[
        ("src/publish/oembed.rs", "const WIDTH: u32 = …;"),
        ("static/web/sheet/compact.css", "\n    max-width: …px;"),
        ("static/docs/embed.md", "the card is at most … px wide"),
        ("static/docs/embed.md", "`occupation-compare { max-width: …px;"),
    ],
    // What such an iframe is called.
    &[
        ("static/web/codes.js", "const TITLE = …;"),
        ("static/web/iframe-instead.js", "iframe.title = …;"),
        ("static/wordpress/includes/places.php", "title=\"' . esc_attr__( '…', 'occupation-compare' )"),
        ("static/docs/embed.md", "title=\"…\" width=\"100%\""),
    ],
    // The site.
    &[
        ("src/language/en/say.rs", "Label::SiteName => \"…\","),
        ("index.html", "<title>…</title>"),
        ("static/web/embed.html", "<title>…</title>"),
        ("static/web/build.html", " · …</title>"),
        ("static/web/page.js", "`${name} · …`"),
        ("static/site/manifest.webmanifest", "\"name\": …,"),
    ],
    &[
        ("src/language/en/say.rs", "Label::SiteSummary => {…}"),
        ("index.html", "name=\"description\" content=\"…\" />"),
        ("static/site/manifest.webmanifest", "\"description\": \"…\",\n"),
    ],
    &[
        ("src/language/en/say.rs", "Label::NeedsScript => \"…\",\n"),
        ("index.html", "<noscript><p>…</p>"),
        ("static/web/embed.html", "<noscript><p>…</p>"),
    ],
    &[
        ("index.html", "<p class=\"late soon\" role=\"status\">…</p>"),
        ("static/web/embed.html", "<p class=\"late soon\" role=\"status\">…</p>"),
    ],
    // Its colors, which those of its pictures are held to where they are drawn.
    &[
        ("static/web/sheet/base.css", "--ink: var(--oc-ink, light-dark(…,"),
        ("static/web/build.css", "--ink: light-dark(…,"),
        ("static/web/page.css", "background: #fff;\n  color: …;"),
    ],
    &[
        ("static/web/sheet/base.css", "--bg: var(--oc-bg, light-dark(#fff, …)"),
        ("static/web/page.css", "body {\n    background: …;"),
        ("static/site/manifest.webmanifest", "\"theme_color\": …,"),
    ],
    &[
        ("static/web/sheet/base.css", "--soft: var(--oc-soft, light-dark(…,"),
        ("static/web/build.css", "--soft: light-dark(…,"),
    ],
    &[
        ("static/web/sheet/base.css", "--accent: var(--oc-accent, light-dark(…)"),
        ("static/web/build.css", "--accent: light-dark(…)"),
        ("static/web/page.css", ".in-places a {\n  color: light-dark(…)"),
    ],
    // What the plugin is made for.
    &[
        ("static/wordpress/occupation-compare.php", "Requires at least: …\n"),
        ("static/wordpress/readme.txt", "Requires at least: …\n"),
    ],
    &[
        ("static/wordpress/occupation-compare.php", "Requires PHP: …\n"),
        ("static/wordpress/readme.txt", "Requires PHP: …\n"),
    ],
    &[
        ("static/wordpress/occupation-compare.php", "Description: …\n"),
        ("static/wordpress/readme.txt", "opensource.org/license/mit\n\n…\n"),
    ],
];

/// Every value that stands so in the file, without what its language writes around and within it.
fn values((file, around): Place) -> BTreeSet<String> {
    let (before, behind) = around.split_once('…').expect("a value's place");
    let text = read(file);
    let ends = text.split(before).skip(1).filter_map(|rest| rest.split_once(behind));
    let is_kept = |sign: &char| !sign.is_whitespace() && !matches!(sign, '_' | '"' | '\'' | ',');
    let plain = |value: &str| value.chars().filter(is_kept).collect::<String>();
    let found: BTreeSet<String> = ends.map(|(value, _)| plain(value)).collect();
    assert!(!found.is_empty(), "{file} has nothing like {around}: say where it stands now");
    found
}

#[test]
fn what_several_files_say_is_the_same_in_all() {
    for places in SAID {
        let found: Vec<_> = places.iter().map(|place| (place, values(*place))).collect();
        let (_, first) = &found[0];
        assert!(first.len() == 1 && found.iter().all(|(_, values)| values == first), "{found:#?}");
    }
}

#[test]
fn how_many_are_compared_is_said_in_words_too() {
    let word = ["two", "three", "four", "five", "six"][MAX_COMPARED - 2];
    for place in [
        ("src/language/en/say.rs", "any two to … US occupations"),
        ("src/language/en/say.rs", "At most … occupations are compared"),
        ("src/widget/options.rs", "of two to … occupations"),
        ("static/web/build.js", "field.disabled ? \"… are the most\""),
        ("static/web/data-api.js", "One to … occupations"),
        ("static/web/element-functions.js", "One to … occupations"),
        ("static/web/occupation-compare.d.ts", "One to … occupations"),
        ("static/wordpress/block.json", "\"Two to … US occupations"),
        ("static/wordpress/editor.js", "Choose two to … occupations"),
        ("static/wordpress/occupation-compare.php", "Compare two to … US occupations"),
        ("static/package/README.md", "any two to … of"),
        ("README.md", "any two to … of"),
        ("index.html", "any two to … US occupations"),
    ] {
        let found = values(place).into_iter().map(|value| value.to_lowercase()).collect::<Vec<_>>();
        assert_eq!(found, [word], "{place:?}");
    }
}

#[test]
fn each_of_those_compared_has_a_color() {
    for file in ["static/web/sheet/base.css", "static/web/sheet/preferences.css"] {
        let numbers: Vec<String> = (1..=MAX_COMPARED).map(|number| number.to_string()).collect();
        assert!(values((file, "--color-…:")).iter().eq(&numbers), "{file}");
    }
}

#[test]
fn a_list_of_occupations_is_parted_by_the_same_signs_before_scripts() {
    let signs = |place: Place| -> BTreeSet<char> {
        let (before, behind) = place.1.split_once('…').expect("a value's place");
        let text = read(place.0);
        let (_, rest) = text.split_once(before).expect(place.1);
        let (signs, _) = rest.split_once(behind).expect(place.1);
        signs.replace("\\u{60c}", "\u{60c}").chars().filter(|sign| !matches!(sign, ' ' | '\'')).collect()
    };
    assert_eq!(
        signs(("static/wordpress/includes/fallback.php", "preg_split( '/[…]|")),
        signs(("src/widget/list.rs", "list.split([…]);"))
    );
}

#[test]
fn what_a_comparison_is_of_by_itself_is_the_default_of_its_options() {
    let usual = read("static/web/data-api.js");
    let (_, usual) = usual.split_once("const USUAL = {").expect("the defaults");
    let (usual, _) = usual.split_once('}').expect("their end");
    for usual in usual.split(',') {
        let (name, value) = usual.split_once(':').expect("a name and a value");
        let entry = OPTIONS.iter().find(|entry| entry.name == name.trim()).expect(name);
        assert_eq!(entry.default(), value.trim().trim_matches('"'), "{name}");
    }
}

/// What stands between two texts of the file, without quotes and white space.
fn squeezed(file: &str, begin: &str, end: &str) -> String {
    let text = read(file);
    let (_, rest) = text.split_once(begin).expect(begin);
    let (list, _) = rest.split_once(end).expect(end);
    list.chars().filter(|sign| *sign != '"' && !sign.is_whitespace()).collect()
}

#[test]
fn forms_have_words_for_every_choice() {
    let shown = OPTIONS.iter().filter(|entry| entry.scope != Scope::Address && entry.name != "occupations");
    // With one value there is nothing to choose.
    let asked: Vec<&str> =
        shown.filter(|entry| (entry.values)().len() != 1).map(|entry| entry.name).collect();
    for file in ["static/web/build.js", "static/wordpress/editor.js"] {
        let labels = format!(",{}", squeezed(file, "const LABELS = {", "};"));
        let lacking: Vec<_> = asked.iter().filter(|name| !labels.contains(&format!(",{name}:"))).collect();
        assert!(lacking.is_empty(), "{file}: LABELS lack {lacking:?}");
    }
    for (option, file, begin, end, before, behind) in [
        ("view", "static/web/embed-dialog.js", "const VIEWS = [", "];", "[", ","),
        ("theme", "static/web/embed-dialog.js", "const THEMES = [", "];", "[", ","),
        ("view", "static/web/codes.js", "const HEIGHTS = {", "};", ",", ":"),
    ] {
        let list = format!(",{}", squeezed(file, begin, end));
        let entry = OPTIONS.iter().find(|entry| entry.name == option).expect(option);
        let values = (entry.values)();
        let lacking: Vec<_> =
            values.iter().filter(|value| !list.contains(&format!("{before}{value}{behind}"))).collect();
        assert!(lacking.is_empty(), "{file}: {begin} lacks {lacking:?}");
        assert_eq!(list.matches(before).count(), values.len(), "{file}: {begin} has others");
    }
}
