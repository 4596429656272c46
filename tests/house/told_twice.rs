//! What has to stand in two files says the same in both.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use occupation_compare::dataset::Dataset;

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
