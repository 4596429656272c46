use super::*;
use crate::comparison::Pay;
use crate::language;
use crate::widget::chunk::Chunk;
use crate::widget::message::{Change, Effect, Export, Message};
use crate::widget::slices;
use crate::widget::state::{Action, Notice};

pub(super) const PAIR: &str = "occupations=registered-nurses,software-developers";

pub(super) fn model(place: &str) -> Model {
    let whole = "https://example.org/".to_owned();
    let home = Home { relative: String::new(), whole, site: None };
    Model::new(Rc::new(Dataset::bundled()), pages::options(place), home, &[])
}

pub(super) fn find(model: &Model, slug: &str) -> usize {
    model.dataset.find(slug).expect("an occupation").index()
}

/// The queries that the host is told.
fn tells(effects: &[Effect]) -> Vec<&str> {
    let queries = effects.iter().filter_map(|effect| match effect {
        Effect::Tell(shown) => Some(shown.query.as_str()),
        _ => None,
    });
    queries.collect()
}

pub(super) fn choose(place: usize, occupation: usize) -> Message {
    Action::Choose { place, occupation, matched: None }.into()
}

/// Asks for these as a host does whose attributes change.
pub(super) fn host(place: &str) -> Message {
    Message::Change(Change::Host(Box::new(pages::options(place))))
}

#[test]
fn what_the_reader_changes_is_drawn_said_and_told_to_the_host() {
    let mut model = model(PAIR);
    let effects = model.update(Action::Pay(Pay::Hourly).into());
    assert!(effects.contains(&Effect::Draw));
    assert_eq!(tells(&effects), [format!("?{PAIR}&pay=hourly")]);
    assert_eq!(model.announcement(), "Pay is shown by the hour.");
    assert_eq!(model.update(Action::Pay(Pay::Hourly).into()), [], "nothing changes");
    model.update(Action::Swap(0).into());
    assert_eq!(model.announcement(), "Now showing Software developer vs registered nurse.");
}

#[test]
fn all_occupations_stand_beside_if_the_reader_or_the_host_wants_them_and_hide_no_row() {
    let mut model = model(&format!("{PAIR}&show=differences"));
    let shown = |model: &Model| model.comparison().lines.iter().filter(|line| model.shows(line)).count();
    let before = shown(&model);
    let effects = model.update(Action::Average(true).into());
    assert!(effects.contains(&Effect::Draw));
    assert_eq!(tells(&effects), [format!("?{PAIR}&show=differences&average=on")]);
    assert_eq!(model.announcement(), "Figures of all occupations are shown beside.");
    assert!(model.comparison().lines.iter().any(|line| line.all.is_some()));
    assert_eq!(shown(&model), before);
    model.update(Action::Average(false).into());
    assert_eq!(model.announcement(), "Figures of all occupations are hidden.");
    assert!(model.comparison().lines.iter().all(|line| line.all.is_none()));
    let asked = self::model(&format!("{PAIR}&average=on"));
    assert!(asked.comparison().lines.iter().any(|line| line.all.is_some()));
}

#[test]
fn what_the_host_asks_for_is_drawn_and_not_told_back() {
    let mut model = model(PAIR);
    let effects = model.update(host("occupations=electricians"));
    assert!(effects.contains(&Effect::Draw) && tells(&effects).is_empty());
    assert_eq!(model.announcement(), "Now showing Electrician.");
    assert_eq!(model.update(host("occupations=electricians")), []);
    let effects = model.update(host("occupations=electricians&theme=dark"));
    assert_eq!(effects, [Effect::Draw], "colors change, and what is compared does not");
}

#[test]
fn a_followed_link_is_told_and_begins_at_the_top_with_the_view_and_pay_that_are_open() {
    let mut model = model(&format!("{PAIR}&view=table&pay=hourly"));
    let effects = model.update(Message::Change(Change::Link("?occupations=actors,bakers".to_owned())));
    assert_eq!(tells(&effects), ["?occupations=actors,bakers&view=table&pay=hourly"]);
    assert_eq!(effects.last(), Some(&Effect::Begin));
}

#[test]
fn the_words_of_what_is_on_show_are_asked_for_once_and_again_if_the_reader_wants() {
    let mut model = model(PAIR);
    let nurses = find(&model, "registered-nurses");
    let fetch = |index| Effect::FetchFile(index, "registered-nurses".to_owned());
    assert_eq!(model.begin().first(), Some(&fetch(nurses)));
    assert_eq!(model.begin(), []);
    model.update(Message::File(nurses, None));
    assert_eq!(model.words(nurses), &Loading::Failed);
    assert_eq!(model.update(Message::Retry(nurses)), [fetch(nurses), Effect::Draw]);
    assert_eq!(model.words(nurses), &Loading::Pending);
    let card = &mut self::model(&format!("{PAIR}&view=card"));
    assert_eq!(card.begin(), [], "the card has no words");
}

#[test]
fn the_focus_goes_on_when_what_had_it_goes_away() {
    let mut model = model(PAIR);
    assert_eq!([model.focus.at(0), model.focus.at(1)], [0, 0]);
    model.update(Message::Add);
    assert!(model.is_adding && model.focus.at(2) == 1);
    let focuses = |effects: &[Effect], selector: &str| effects.contains(&Effect::Focus(selector.to_owned()));
    assert!(focuses(&model.update(Message::Cancel), ".add") && !model.is_adding);
    assert_eq!(model.update(Message::Cancel), [], "nothing is added");
    assert!(focuses(&model.update(Action::Remove(1).into()), ".slot-1 > .remove"));
    model.update(Action::Remove(0).into());
    assert_eq!(model.focus.at(0), 2, "nothing is left to remove");
}

#[test]
fn the_job_title_that_found_an_occupation_is_kept_with_it() {
    let mut model = model(PAIR);
    let actors = find(&model, "actors");
    let matched = Some("thespian".to_owned());
    model.update(Action::Choose { place: 1, occupation: actors, matched }.into());
    assert_eq!(model.matched(actors), Some("thespian"));
    model.update(Action::Remove(1).into());
    model.update(choose(1, actors));
    assert_eq!(model.matched(actors), None);
    assert!(model.offers()[1].1.contains(&find(&model, "software-developers")), "it is recent");
}

#[test]
fn the_full_view_is_drawn_in_slices_after_every_change() {
    let mut model = model(PAIR);
    let next = Effect::AwaitChunk(Chunk::Next);
    let effects = model.update(Action::Swap(0).into());
    assert!(effects.contains(&next) && !effects.contains(&Effect::Keep), "what stands is drawn over");
    assert!(model.slices.are_waiting());
    assert!(!model.update(Action::Swap(0).into()).contains(&next), "it waits already");
    // Outlook, work, pay, education and related ones are drawn by the second chunk; then the last is there.
    let late = Effect::AwaitChunk(Chunk::Last);
    let expected = |counts: [usize; 3]| {
        let waits = [&next, &late, &next].into_iter().zip(counts);
        waits.flat_map(|(wait, count)| vec![wait.clone(); count]).collect::<Vec<_>>()
    };
    assert_eq!(
        waits(&mut model),
        expected([3, 4, 0]),
        "two at a time, since what stands is of another moment"
    );
    model.slices.drawn();
    let page = model.page;
    assert_eq!(model.update(Message::Follow("#oc-skills".into())), [Effect::Draw]);
    assert!(!model.slices.draws(&slices::BAR), "what is drawn stays as it is");
    let effects = model.update(Action::Remove(1).into());
    assert!(effects.contains(&next) && effects.contains(&Effect::Keep), "what stands goes away");
    assert!(model.slices.are_waiting());
    model.update(choose(1, find(&model, "actors")));
    assert_eq!(model.page, page + 2, "what stands is not of this page, though there were two before");
    assert_eq!(waits(&mut model), expected([6, 7, 1]), "where nothing stands, one at a time");
}

/// For what the slices wait one after the other, until all are drawn.
fn waits(model: &mut Model) -> Vec<Effect> {
    let mut waits = Vec::new();
    while model.slices.are_waiting() {
        match <[Effect; 2]>::try_from(model.update(Message::Drawn)) {
            Ok([Effect::Draw, wait]) => waits.push(wait),
            effects => assert_eq!(effects, Err(vec![Effect::Draw]), "the last"),
        }
    }
    waits
}

#[test]
fn to_work_out_what_is_compared_is_a_task_of_its_own() {
    let mut model = model(PAIR);
    assert_eq!(model.slice(), Some(Effect::AwaitDrawn));
    assert_eq!(model.update(Message::Drawn), [Effect::AwaitDrawn], "nothing is drawn yet");
    assert!(model.compared.get().is_some());
    assert_eq!(model.update(Message::Drawn), [Effect::Draw, Effect::AwaitDrawn], "the bar");
}

#[test]
fn a_table_is_drawn_in_slices_and_what_is_little_at_once() {
    let mut model = model(PAIR);
    model.update(host(&format!("{PAIR}&view=table")));
    assert!(model.slices.are_waiting() && model.slices.draws(&(slices::ROWS.start..slices::FIRST)));
    let mut count = slices::FIRST;
    while model.slices.are_waiting() {
        model.update(Message::Drawn);
        count += 1;
    }
    assert_eq!(count, slices::ROWS.end + 1);
    model.update(Action::Pay(Pay::Hourly).into());
    assert!(!model.slices.are_waiting(), "its header stays in sight");
    for little in [format!("{PAIR}&view=card"), "group=legal".into(), String::new()] {
        model.update(host(&little));
        assert!(!model.slices.are_waiting(), "{little}");
    }
}

#[test]
fn what_is_drawn_next_waits_for_its_own_chunk() {
    let mut model = model(PAIR);
    let next = Effect::AwaitChunk(Chunk::Next);
    assert!(model.update(host(&format!("{PAIR}&view=table"))).contains(&next));
    assert!(!model.update(host(&format!("{PAIR}&sections=skills"))).contains(&next), "it waits already");
    assert_eq!(
        model.update(Message::Drawn),
        [Effect::AwaitChunk(Chunk::Last)],
        "draws nothing by the second"
    );
    assert_eq!(model.update(Message::Drawn)[0], Effect::Draw);
}

#[test]
fn the_reader_begins_anew_where_a_place_makes_one_of_two() {
    let place = |place: &str| Action::Place { column: None, place: place.into() }.into();
    let mut one = model("occupations=actors@texas,actors");
    assert!(one.update(place("texas")).contains(&Effect::Begin));
    assert_eq!(one.state().columns.len(), 1);
    assert!(model(PAIR).update(place("texas")).contains(&Effect::SeeFocus));
}

#[test]
fn what_leaves_the_page_is_what_is_on_it() {
    let mut model = model(&format!("{PAIR}&theme=dark"));
    let address = format!("https://example.org/?{PAIR}");
    let link = Effect::Copy(Export::Link, address);
    assert_eq!(model.update(Message::Export(Export::Link)), [link]);
    let embed = Effect::Embed(format!("?{PAIR}"), crate::widget::Theme::Dark);
    assert_eq!(model.update(Message::Export(Export::Embed)), [Effect::CloseShare, embed]);
    let saved = model.update(Message::Export(Export::Csv));
    let [Effect::CloseShare, Effect::Save(file)] = saved.as_slice() else { panic!("{saved:?}") };
    assert_eq!(file.name, "registered-nurses-vs-software-developers.csv");
    model.update(Message::Copied(Export::Text, false));
    assert_eq!(model.outcome, "Text could not be copied: the browser did not allow it.");
    assert_eq!(model.update(Message::Copied(Export::Link, true)), [Effect::CloseShare, Effect::Draw]);
    assert_eq!(model.announcement(), "Link copied.");
}

#[test]
fn searching_is_ready_once_a_picker_has_the_focus() {
    let mut model = model("");
    assert_eq!(model.update(Message::PickerFocused), [Effect::FetchTitles, Effect::AwaitSearch]);
    assert_eq!(model.update(Message::Searchable(true)), [Effect::Draw]);
    assert_eq!(model.update(Message::PickerFocused), []);
    let index = model.index.clone();
    model.update(Message::Titles(Some(vec![1, 2, 3])));
    let is_same = model.index.zip(index).is_some_and(|(now, before)| Arc::ptr_eq(&now, &before));
    assert!(is_same, "a file of another version is as good as none");
}

#[test]
fn links_are_whole_once_the_address_of_the_page_may_be_another() {
    let mut model = model(PAIR);
    model.home = Home {
        relative: "../../".to_owned(),
        whole: "https://example.org/jobs/".to_owned(),
        site: Some(Site::default()),
    };
    assert_eq!(model.href("?occupations=actors"), "../../occupations/actors/");
    model.update(Action::Swap(0).into());
    assert_eq!(model.href("?occupations=actors"), "https://example.org/jobs/occupations/actors/");
    let swapped = "https://example.org/jobs/?occupations=software-developers,registered-nurses";
    assert_eq!(model.address(), swapped);
    model.update(Action::Swap(0).into());
    let page = "https://example.org/jobs/compare/registered-nurses-vs-software-developers/";
    assert_eq!(model.address(), page);
}

/// A list of three areas, and an occupation's figures of no use.
const AREAS: &[u8] =
    b"2024\t313500\t321465\n00\tUnited States\tUS\t155495730\t100000\n06\tCalifornia\tCA\t18085200\t110715\n48\tTexas\tTX\t13000000\t97000\n";

fn fetched(effects: &[Effect]) -> Vec<&str> {
    let files = effects.iter().filter_map(|effect| match effect {
        Effect::FetchAreas => Some("areas"),
        Effect::FetchLocal(_, slug) => Some(slug.as_str()),
        _ => None,
    });
    files.collect()
}

#[test]
fn the_files_of_places_are_asked_for_once_and_not_before_a_place_is_or_the_reader_comes_near() {
    let mut nation = model(PAIR);
    assert!(fetched(&nation.begin()).is_empty());
    assert!(nation.waits_for_reader());
    let near = nation.update(Message::PlacesNear);
    assert_eq!(fetched(&near), ["areas", "registered-nurses", "software-developers"]);
    assert!(fetched(&nation.update(Message::PlacesNear)).is_empty());
    let actors = find(&nation, "actors");
    assert_eq!(fetched(&nation.update(choose(1, actors))), ["actors"]);
    let mut texas = model("occupations=loss-mitigation-specialist,collections-accounts-receivable&place=tx");
    assert_eq!(
        fetched(&texas.begin()),
        ["areas", "bill-and-account-collectors"],
        "both are counted with those"
    );
}

#[test]
fn a_place_is_told_and_addressed_by_its_slug_once_the_list_is_here() {
    let mut model = model(&format!("{PAIR}&place=TX"));
    model.begin();
    model.update(Message::Areas(Some(AREAS.to_vec())));
    assert_eq!(model.state().place, "texas");
    let effects = model.update(Action::Swap(0).into());
    assert_eq!(tells(&effects), ["?occupations=software-developers,registered-nurses&place=texas"]);
    let there = |place: &str| Action::Place { column: None, place: place.to_owned() };
    let effects = model.update(there("california").into());
    assert!(tells(&effects)[0].ends_with("&place=california"));
    let effects = model.update(there("atlantis").into());
    assert!(!tells(&effects)[0].contains("place="));
    assert_eq!(model.state().notices, [Notice::UnknownPlace("atlantis".to_owned())]);
    assert_eq!(model.recent_places(), [1, 2]);
}

#[test]
fn files_of_places_that_do_not_come_or_are_broken_are_told_and_come_when_asked_for_again() {
    let mut model = model(&format!("{PAIR}&place=texas"));
    model.begin();
    let nurses = find(&model, "registered-nurses");
    model.update(Message::Local(nurses, Some(vec![1, 2, 3])));
    assert!(!model.nearby.has_failed(), "nobody can read them before the list is here");
    model.update(Message::Areas(Some(AREAS.to_vec())));
    assert!(model.nearby.has_failed());
    assert_eq!(fetched(&model.update(Message::RetryPlaces)), ["registered-nurses"]);
    assert!(!model.nearby.has_failed());
    model.update(Message::Local(nurses, None));
    assert!(model.nearby.has_failed());
    assert_eq!(model.state().place, "texas", "the address keeps it");
}

#[test]
fn a_list_that_does_not_come_leaves_the_place_as_it_was_asked_for() {
    let mut model = model(&format!("{PAIR}&place=Texas"));
    model.begin();
    model.update(Message::Areas(None));
    assert!(model.nearby.has_failed());
    let effects = model.update(Action::Pay(Pay::Hourly).into());
    assert!(tells(&effects)[0].ends_with("&place=texas"));
}

#[test]
fn what_the_reader_earns_is_drawn_and_nobody_is_told() {
    let mut model = model(PAIR);
    let address = model.address();
    let effects = model.update(Message::OwnPay("$90,000".to_owned()));
    assert_eq!(effects, [Effect::Draw], "no address, event or file");
    let amount = model.own_pay.amount(Pay::Yearly).expect("an amount");
    let bands: Vec<String> = (0..2)
        .map(|place| language::band(model.comparison(), place, model.comparison().band(place, amount)))
        .collect();
    assert_eq!(
        bands,
        [
            "Registered nurses: between the 25th percentile and the median",
            "Software developers: between the 10th percentile and the 25th percentile",
        ]
    );
    assert_eq!(model.address(), address);
    let kept = ["90,000", "90000"];
    for export in [Export::Text, Export::Csv] {
        let text = format!("{:?}", model.update(Message::Export(export)));
        assert!(kept.iter().all(|amount| !text.contains(amount)));
    }
    model.update(Action::Pay(Pay::Hourly).into());
    assert_eq!(model.own_pay.amount(Pay::Hourly), None, "a year is not taken for an hour");
}

#[test]
fn another_comparison_begins_with_its_first_way() {
    let mut model = model(PAIR);
    assert_eq!(model.update(Message::Path(1)), [Effect::Draw]);
    model.update(Action::Pay(Pay::Hourly).into());
    assert_eq!(model.path, 1, "pay by the hour is the same comparison");
    model.update(Action::Swap(0).into());
    assert_eq!(model.path, 0);
}
