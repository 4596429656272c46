//! Nothing that a reader reads is said by anything but the language: every state of the widget, every page and every
//! export is looked at in a language of which each text stands within marks. What is outside of them is data.

mod data;

use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;

use data::{Data, read, unmarked};

use super::area_page::AreaPages;
use super::assets::Assets;
use super::page::{Page, Site};
use super::{file_of, in_places, places, words};
use crate::comparison::{Comparison, Pay, Prices};
use crate::dataset::{Dataset, Words};
use crate::export;
use crate::language::pseudo::speaking;
use crate::language::released;
use crate::place::AreaKind;
use crate::widget::{Action, Effect, Export, Home, Message, Model, Show, drawn, pages};

const PAIR: &str = "occupations=registered-nurses,software-developers";

/// What pages ask for: each is looked at before anything that it fetches is here, and after.
const ASKED: [&str; 25] = [
    "",
    "occupations=registered-nurses",
    "occupations=other-managers",
    "occupations=registered-nurses,software-developers",
    "occupations=registered-nurses,software-developers&view=table",
    "occupations=registered-nurses,software-developers&view=card",
    "occupations=registered-nurses,software-developers&pay=hourly",
    "occupations=registered-nurses,software-developers&show=differences",
    "occupations=registered-nurses,software-developers&place=texas",
    "occupations=registered-nurses,software-developers&place=tx&prices=national&view=card",
    "occupations=registered-nurses@california,registered-nurses@texas&prices=national",
    "occupations=registered-nurses@guam,software-developers@austin-round-rock-san-marcos-tx",
    "occupations=registered-nurses,software-developers&place=atlantis",
    "occupations=registered-nurses,software-developers&picker=off",
    "occupations=loss-mitigation-specialist,collections-accounts-receivable",
    "occupations=loss-mitigation-specialist,collections-accounts-receivable&view=card",
    "occupations=loss-mitigation-specialist,bill-and-account-collectors&view=table",
    "occupations=actors,dancers,legislators,brickmasons-and-blockmasons",
    "occupations=anesthesiologists,pediatric-surgeons,cardiologists,public-relations-managers",
    "occupations=flight-attendants,natural-sciences-managers&pay=hourly&view=table",
    "occupations=registered-nurses,registerd-nurse,bakers,bakers,actors,dancers,lawyers",
    "occupations=nurse-x,baker-x,actor-x,dancer-x,lawyer-x,clerk-x&picker=off",
    "occupations=nurse-x&view=card",
    "group=healthcare-support",
    "group=wizards&view=large&pay=weekly",
];

/// A dataset with all that its pages fetch.
struct Files {
    dataset: Rc<Dataset>,
    words: BTreeMap<String, Words>,
    places: BTreeMap<String, Vec<u8>>,
    data: Data,
}

impl Files {
    fn read() -> Files {
        let folder = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/static/data"));
        let dataset = Dataset::bundled();
        let words: BTreeMap<String, Words> = words(folder, &dataset).unwrap().into_iter().collect();
        let places: BTreeMap<_, _> = places(folder, &dataset, &AreaKind::ALL).unwrap().into_iter().collect();
        let data = Data::of(&dataset, &words, &places[super::AREAS]);
        Files { dataset: Rc::new(dataset), words, places, data }
    }

    fn model(&self, query: &str) -> Model {
        Model::new(self.dataset.clone(), pages::options(&format!("?{query}")), Home::default(), &[])
    }

    /// Brings what the model asks for.
    fn bring(&self, model: &mut Model, mut effects: Vec<Effect>) {
        while let Some(effect) = effects.pop() {
            let came = match effect {
                Effect::FetchFile(index, slug) => {
                    let file = self.dataset.get(index).map(|o| file_of(o, &self.words[&slug]));
                    Message::File(index, file)
                }
                Effect::FetchAreas => Message::Areas(self.places.get(super::AREAS).cloned()),
                Effect::FetchLocal(index, slug) => Message::Local(index, self.places.get(&slug).cloned()),
                Effect::AwaitDrawn | Effect::AwaitChunk(_) => Message::Drawn,
                Effect::AwaitNames(_) => Message::Named(true),
                Effect::AwaitSearch => Message::Searchable(true),
                _ => continue,
            };
            effects.extend(model.update(came));
        }
    }

    /// A model that has everything.
    fn whole(&self, query: &str) -> Model {
        let mut model = self.model(query);
        let effects = model.begin();
        self.bring(&mut model, effects);
        let effects = model.update(Message::PlacesNear);
        self.bring(&mut model, effects);
        model
    }

    /// After the reader does this.
    fn after(&self, query: &str, does: impl IntoIterator<Item = Message>) -> Model {
        let mut model = self.whole(query);
        for message in does {
            let effects = model.update(message);
            self.bring(&mut model, effects);
        }
        model
    }

    fn index(&self, slug: &str) -> usize {
        self.dataset.find(slug).unwrap().index()
    }

    /// What stands outside of marks and is no data.
    fn leaks<'t>(&self, texts: impl IntoIterator<Item = &'t String>) -> Vec<String> {
        let leaks = texts.into_iter().filter_map(|text| self.data.leak(text));
        leaks.collect::<std::collections::BTreeSet<_>>().into_iter().collect()
    }

    fn assert_said(&self, what: &str, markup: &str) {
        let texts = read(markup);
        assert!(!texts.is_empty(), "{what}: nothing is drawn");
        let leaks = self.leaks(&texts);
        assert!(leaks.is_empty(), "{what}: these are said by no language: {leaks:#?}");
    }
}

#[test]
fn every_state_of_the_widget_is_said_by_the_language() {
    let files = Files::read();
    speaking(|| {
        for query in ASKED {
            let mut model = files.model(query);
            drop(model.begin());
            files.assert_said(&format!("{query}, at first"), &drawn::markup(&model));
            files.assert_said(query, &drawn::markup(&files.whole(query)));
        }
    });
}

#[test]
fn a_page_tells_when_its_sources_were_released_and_what_is_newer() {
    let files = Files::read();
    let markup = drawn::markup(&files.whole("occupations=registered-nurses,legislators"));
    for id in ["oews", "projections", "projections-before", "onet"] {
        let source = files.dataset.source(files.dataset.source_number(id).unwrap());
        let released = released(&source);
        assert!(released.contains(&source.released) && released.contains(&source.newer), "{released}");
        assert!(
            !released.is_empty() && markup.contains(&format!("{}</a>{released}", source.dataset)),
            "{id}"
        );
    }
}

#[test]
fn whatever_the_reader_does_is_answered_by_the_language() {
    let files = Files::read();
    let (nurses, actors) = (files.index("registered-nurses"), files.index("actors"));
    let thespian = Action::Choose { place: 2, occupation: actors, matched: Some("bakers".to_owned()) };
    let there = |place: &str| Message::from(Action::Place { column: None, place: place.to_owned() });
    speaking(|| {
        let states: Vec<(&str, Vec<Message>)> = vec![
            ("one more", vec![Message::Add, Message::PickerFocused]),
            ("a job title that found it", vec![thespian.into(), Message::InSight(1, 2)]),
            ("the other way", vec![Message::Path(1)]),
            ("by the hour", vec![Action::Pay(Pay::Hourly).into(), Message::OwnPay("45".to_owned())]),
            ("what is no pay", vec![Message::OwnPay("$,".to_owned())]),
            ("differences", vec![Action::Show(Show::Differences).into()]),
            ("prices", vec![there("texas"), Action::Prices(Prices::National).into()]),
            ("no such place", vec![there("atlantis")]),
            ("swapped", vec![Action::Swap(0).into()]),
            (
                "one beside the nation",
                vec![Action::Remove(1).into(), there("ohio"), Action::BesideTheNation.into()],
            ),
            ("nothing left", vec![Action::Remove(0).into(), Action::Remove(0).into()]),
            ("a copied link", vec![Message::Copied(Export::Link, true)]),
            ("a text that was not copied", vec![Message::Copied(Export::Text, false)]),
            ("words that do not come", vec![Message::File(nurses, None)]),
            ("places that do not come", vec![there("texas"), Message::Local(nurses, None)]),
        ];
        for (what, does) in states {
            files.assert_said(what, &drawn::markup(&files.after(PAIR, does)));
        }
        let mut without = files.model("occupations=registered-nurses&place=texas");
        drop(without.begin());
        without.update(Message::Areas(None));
        files.assert_said("places that did not come", &drawn::markup(&without));
        let index = Rc::new(Dataset::index());
        let mut early = Model::new(index, pages::options(PAIR), Home::default(), &[]);
        drop(early.begin());
        early.update(Message::File(nurses, None));
        files.assert_said("figures that did not come", &drawn::markup(&early));
    });
}

#[test]
fn an_open_picker_is_said_by_the_language() {
    let files = Files::read();
    speaking(|| {
        let model = files.after("occupations=registered-nurses,bakers@texas", [Message::PickerFocused]);
        for typed in [("", false), ("bakers", false), ("rn", true), ("san", true), ("qqqqqqq", false)] {
            drawn::TYPED.set(Some(typed));
            let markup = drawn::markup(&model);
            drawn::TYPED.set(None);
            files.assert_said(typed.0, &markup);
        }
    });
}

#[test]
fn every_kind_of_page_is_said_by_the_language() {
    let files = Files::read();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/data");
    let places = in_places::Files::read(&data, &files.dataset).expect("places");
    let assets = Assets::default();
    let site = Site {
        dataset: files.dataset.clone(),
        words: &|slug| files.words.get(slug),
        assets: &assets,
        files: &places,
        base: Some("https://example.org/"),
        has_pictures: true,
        has_all_pairs: false,
    };
    speaking(|| {
        for path in ["", "groups/legal/", "occupations/actors/", "compare/actors-vs-bakers/"] {
            let page = Page { path: path.to_owned() };
            assert!(page.picture(&site).is_none(), "{path}");
            files.assert_said(path, &page.html(&site, None));
        }
        let drawn = Page { path: "compare/bakers-vs-chefs-and-head-cooks/".to_owned() };
        let picture = drawn.picture(&site).expect("percentiles of both");
        // Its lines are of one text.
        let lines = regex::Regex::new(r#"</text><text [^>]*class="small">"#).expect("a pattern");
        files.assert_said("a picture", &lines.replace_all(&picture.svg, " "));
        files.assert_said("a page with a picture", &drawn.html(&site, Some(&picture)));
        let pages = AreaPages { files: &places, dataset: &files.dataset, assets: &assets, base: site.base };
        for (path, html) in pages.all().into_iter().take(3) {
            files.assert_said(&path, &html);
        }
    });
}

#[test]
fn exports_are_said_by_the_language() {
    let files = Files::read();
    speaking(|| {
        for query in ASKED.iter().filter(|query| query.starts_with("occupations") && !query.contains("-x")) {
            let mut model = files.whole(query);
            let exported = [Export::Text, Export::Csv].map(|export| model.update(Message::Export(export)));
            let [[Effect::Copy(_, text)], [Effect::CloseShare, Effect::Save(file)]] =
                exported.each_ref().map(Vec::as_slice)
            else {
                panic!("{exported:?}")
            };
            let lines: Vec<String> = text
                .lines()
                .filter(|line| !line.starts_with("- ") || !line.contains("http"))
                .flat_map(|line| line.split('|').flat_map(|cell| cell.split("**")).map(str::to_owned))
                .collect();
            assert_eq!(files.leaks(&lines), [""; 0], "{query}, as text");
            let mut table = csv::Reader::from_reader(file.text.as_bytes());
            let cells: Vec<String> = table
                .records()
                .flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>())
                .collect();
            assert!(cells.iter().any(|cell| unmarked(cell).concat() != *cell), "{query}: no label");
            assert_eq!(files.leaks(&cells), [""; 0], "{query}, as a file");
        }
        let occupations: Vec<_> =
            ["actors", "anesthesiologists"].iter().filter_map(|slug| files.dataset.find(slug)).collect();
        let comparison = Comparison::new(&occupations, &files.dataset, Pay::Yearly);
        let object = serde_json::to_value(export::object(&comparison)).unwrap();
        let mut texts = Vec::new();
        data::texts(&object, &mut texts);
        assert_eq!(files.leaks(&texts), [""; 0], "for programs");
    });
}

#[test]
fn a_text_without_marks_is_found() {
    let files = Files::read();
    for (markup, due) in [
        ("<p>⟦Pay⟧ of registered nurses</p>", vec!["of"]),
        (r#"<a title="Share" href="Share">⟦a ⟦b⟧ c⟧ · 5%</a>"#, vec!["share"]),
        ("<p>Registered nurse &amp; ⟦so on⟧</p><script>var text</script>", vec![]),
    ] {
        assert_eq!(files.leaks(&read(markup)), due, "{markup}");
    }
}
