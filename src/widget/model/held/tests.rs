use std::rc::Rc;

use super::super::tests::host;
use super::super::{Home, Model, pages};
use crate::comparison::{Pay, RowId};
use crate::dataset::{Dataset, Words};
use crate::language;
use crate::widget::message::{Change, Effect, Message};
use crate::widget::state::Action;

const PAIR: &str = "occupations=registered-nurses,software-developers";

/// A widget that has figures of these occupations only.
fn model(place: &str, known: &[&str]) -> Model {
    let dataset = Dataset::index();
    for slug in known {
        dataset.add_file(&file(slug)).expect("its file");
    }
    let whole = "https://example.org/".to_owned();
    let home = Home { relative: String::new(), whole, site: None };
    Model::new(Rc::new(dataset), pages::options(place), home, &[])
}

/// The file of an occupation.
fn file(slug: &str) -> String {
    let dataset = Dataset::bundled();
    format!("Cares.\nThey care.\n- Check\n{}", dataset.find(slug).expect("an occupation").figure_lines())
}

fn fetched(effects: &[Effect]) -> Vec<&str> {
    let files = effects.iter().filter_map(|effect| match effect {
        Effect::FetchFile(_, slug) => Some(slug.as_str()),
        _ => None,
    });
    files.collect()
}

fn tells(effects: &[Effect]) -> usize {
    effects.iter().filter(|effect| matches!(effect, Effect::Tell(_))).count()
}

fn heading(model: &Model) -> String {
    language::heading(model.comparison())
}

fn find(model: &Model, slug: &str) -> usize {
    model.dataset.find(slug).expect("an occupation").index()
}

fn choose(model: &Model, place: usize, slug: &str) -> Message {
    Action::Choose { place, occupation: find(model, slug), matched: None }.into()
}

fn come(model: &mut Model, slug: &str) -> Vec<Effect> {
    model.update(Message::File(find(model, slug), Some(file(slug))))
}

#[test]
fn what_is_chosen_is_shown_said_and_told_when_its_figures_are_here() {
    let mut model = model(PAIR, &["registered-nurses", "software-developers"]);
    let before = heading(&model);
    let effects = model.update(choose(&model, 0, "actors"));
    assert_eq!(fetched(&effects), ["actors"]);
    assert_eq!(tells(&effects), 0, "the address goes with what is on show");
    assert_eq!(heading(&model), before);
    assert!(model.is_waiting());
    let comes = Message::File(find(&model, "actors"), Some(file("actors")));
    assert!(model.is_act(&comes), "the change is made with it");
    let effects = come(&mut model, "actors");
    assert!(!model.is_act(&comes));
    assert_eq!(tells(&effects), 1);
    assert_eq!(heading(&model), "Actor vs software developer");
    assert!(!model.is_waiting());
    let pay = model.comparison().line(RowId::MedianHourly);
    assert!(pay.is_none_or(|line| line.measures[0].value.is_ok()));
}

#[test]
fn what_is_asked_for_meanwhile_is_done_in_its_order() {
    let mut model = model(PAIR, &["registered-nurses", "software-developers"]);
    model.update(choose(&model, 0, "actors"));
    model.update(choose(&model, 1, "bakers"));
    model.update(Action::Pay(Pay::Hourly).into());
    assert_eq!(model.state.choices.pay, Pay::Yearly, "it waits too");
    come(&mut model, "bakers");
    assert!(model.is_waiting(), "the first is not here");
    come(&mut model, "actors");
    assert_eq!(heading(&model), "Actor vs baker");
    assert_eq!(model.state.choices.pay, Pay::Hourly);
}

#[test]
fn what_does_not_come_is_told_and_comes_when_asked_for_again() {
    let mut model = model(PAIR, &["registered-nurses", "software-developers"]);
    let before = heading(&model);
    model.update(choose(&model, 0, "actors"));
    let actors = find(&model, "actors");
    model.update(Message::File(actors, None));
    assert_eq!(model.lacks().map(|(index, _)| index), Some(actors));
    assert_eq!(heading(&model), before);
    assert_eq!(fetched(&model.update(Message::Retry(actors))), ["actors"]);
    assert_eq!(model.lacks(), None);
    come(&mut model, "actors");
    assert_eq!(heading(&model), "Actor vs software developer");
}

#[test]
fn what_did_not_come_is_given_up_for_something_else() {
    let mut model = model(PAIR, &["registered-nurses", "software-developers"]);
    model.update(choose(&model, 0, "actors"));
    model.update(Message::File(find(&model, "actors"), None));
    model.update(Action::Swap(0).into());
    assert_eq!(heading(&model), "Software developer vs registered nurse");
    assert_eq!(model.lacks(), None);
    let again = model.update(choose(&model, 0, "actors"));
    assert_eq!(fetched(&again), ["actors"], "who wants it later asks again");
}

#[test]
fn a_file_of_another_edition_is_as_good_as_none() {
    let mut model = model(PAIR, &["registered-nurses", "software-developers"]);
    model.update(choose(&model, 0, "actors"));
    let edition = model.dataset.edition().to_owned();
    let other = file("actors").replace(&edition, "00000000");
    let actors = find(&model, "actors");
    model.update(Message::File(actors, Some(other)));
    assert_eq!(model.lacks().map(|(index, _)| index), Some(actors));
}

#[test]
fn a_widget_without_figures_shows_nothing_until_they_are_here() {
    let mut model = model(PAIR, &[]);
    assert!(model.comparison().subjects.is_empty() && model.is_waiting());
    assert_eq!(fetched(&model.begin()), ["registered-nurses", "software-developers"]);
    come(&mut model, "registered-nurses");
    assert!(model.comparison().subjects.is_empty(), "not by halves");
    come(&mut model, "software-developers");
    assert_eq!(heading(&model), "Registered nurse vs software developer");
}

#[test]
fn a_job_title_brings_the_figures_of_what_it_is_counted_with() {
    let mut model = model(PAIR, &["registered-nurses", "software-developers"]);
    let change = Change::Link("?occupations=loss-mitigation-specialist".to_owned());
    let effects = model.update(Message::Change(change));
    assert_eq!(fetched(&effects), ["loss-mitigation-specialist"]);
    come(&mut model, "loss-mitigation-specialist");
    assert_eq!(heading(&model), "Loss mitigation specialist");
    assert!(model.dataset.get(model.state.columns[0].occupation).is_some_and(|o| o.has_figures()));
}

#[test]
fn what_the_host_asks_for_last_is_shown_though_what_it_asked_for_before_does_not_come() {
    let mut model = model(PAIR, &["registered-nurses", "software-developers"]);
    let asks = |place: &str| Message::Change(Change::Host(Box::new(pages::options(place))));
    assert_eq!(fetched(&model.update(asks("occupations=actors"))), ["actors"]);
    assert_eq!(fetched(&model.update(asks("occupations=bakers"))), ["bakers"]);
    model.update(Message::File(find(&model, "actors"), None));
    assert_eq!(model.lacks(), None, "nobody asks for them any more");
    come(&mut model, "bakers");
    assert_eq!(heading(&model), "Baker");
}

#[test]
fn words_that_came_without_figures_are_asked_for_once_more() {
    let dataset = Rc::new(Dataset::index());
    let nurses = dataset.find("registered-nurses").expect("an occupation").index();
    let words = Rc::new(Words::parse("Cares.\nThey care.\n- Check\n").expect("words"));
    let home = Home { relative: String::new(), whole: "https://example.org/".to_owned(), site: None };
    let mut model =
        Model::new(dataset, pages::options("occupations=registered-nurses"), home, &[(nurses, words)]);
    assert_eq!(fetched(&model.begin()), ["registered-nurses"]);
    come(&mut model, "registered-nurses");
    assert_eq!(heading(&model), "Registered nurse");
}

/// The titles that people type most, in the form of the file of all.
fn titles() -> Vec<u8> {
    Dataset::bundled().titles().expect("titles").to_vec()
}

#[test]
fn a_host_that_names_what_may_be_a_job_title_waits_for_the_file_of_titles() {
    let mut model = model(PAIR, &["registered-nurses", "software-developers"]);
    let effects = model.update(host("occupations=software-developers,RN"));
    assert_eq!(effects, [Effect::FetchTitles, Effect::Draw]);
    assert!(model.is_waiting());
    assert_eq!(heading(&model), "Registered nurse vs software developer", "what stands is of before");
    model.update(Message::Titles(Some(titles())));
    assert!(!model.is_waiting() && model.state.notices.is_empty());
    assert_eq!(heading(&model), "Software developer vs registered nurse");
    // They are here for whatever is asked next.
    assert!(
        !model.update(host("occupations=software-developers,no-such-job")).contains(&Effect::FetchTitles)
    );
    assert!(!model.state.lacks_titles() && model.state.notices.len() == 1);
}

#[test]
fn where_titles_do_not_come_the_change_is_made_without_and_the_next_asks_again() {
    let mut model = model(PAIR, &["registered-nurses", "software-developers"]);
    model.update(host("occupations=software-developers,RN"));
    for nothing in [None, Some(vec![1, 2, 3])] {
        model.update(Message::Titles(nothing));
        assert_eq!(heading(&model), "Software developer");
        assert!(!model.is_waiting() && model.state.lacks_titles());
        let same = model.update(host("occupations=registered-nurses,RN"));
        assert!(!same.contains(&Effect::FetchTitles), "for the same names they are asked for once");
        assert!(model.update(host("occupations=registered-nurses,CRNA")).contains(&Effect::FetchTitles));
        model.update(Message::Titles(None));
        assert!(model.update(host("occupations=software-developers,RN")).contains(&Effect::FetchTitles));
    }
}

/// A widget that has the files of these occupations, and not the names of the others.
fn nameless(place: &str, known: &[&str]) -> Model {
    let dataset = Dataset::outline();
    for slug in known {
        dataset.add_file(&file(slug)).expect("its file");
    }
    let home = Home { relative: String::new(), whole: "https://example.org/".to_owned(), site: None };
    Model::new(Rc::new(dataset), pages::options(place), home, &[])
}

/// The names of all occupations come to who waits for names.
fn names_come(model: &mut Model) -> Vec<Effect> {
    model.dataset.add_names(Dataset::names_file()).expect("names");
    model.update(Message::Named(true))
}

/// They come to who searches.
fn search_comes(model: &mut Model) -> Vec<Effect> {
    model.dataset.add_names(Dataset::names_file()).expect("names");
    model.update(Message::Searchable(true))
}

fn await_names(slugs: &[&str]) -> [Effect; 2] {
    [Effect::AwaitNames(slugs.iter().map(|slug| (*slug).to_owned()).collect()), Effect::Draw]
}

#[test]
fn what_a_file_tells_is_compared_without_the_names_of_all() {
    let mut model = nameless(PAIR, &["registered-nurses", "software-developers"]);
    assert_eq!(heading(&model), "Registered nurse vs software developer");
    assert_eq!(fetched(&model.begin()).len(), 2, "what people wrote of them");
    let change = Change::Link("?occupations=registered-nurses,physician-assistants".to_owned());
    let effects = model.update(Message::Change(change));
    assert_eq!(fetched(&effects), ["physician-assistants"], "it is called related");
    come(&mut model, "physician-assistants");
    assert_eq!(heading(&model), "Registered nurse vs physician assistant");
    model.update(host("view=card"));
    assert!(!model.is_waiting(), "where nothing is shown nobody needs names");
}

#[test]
fn what_may_be_a_name_waits_for_the_names_of_all() {
    let mut model = nameless(PAIR, &["registered-nurses", "software-developers"]);
    let effects = model.update(host("occupations=registered-nurses,actors,no-such-job"));
    assert_eq!(effects, await_names(&["actors", "no-such-job"]));
    assert!(model.is_waiting());
    assert_eq!(heading(&model), "Registered nurse vs software developer", "what stands is of before");
    let effects = names_come(&mut model);
    assert_eq!(fetched(&effects), ["actors"]);
    assert!(effects.contains(&Effect::FetchTitles), "{effects:?}");
    come(&mut model, "actors");
    model.update(Message::Titles(Some(titles())));
    assert_eq!(heading(&model), "Registered nurse vs actor");
    assert_eq!(model.state.unknown().collect::<Vec<_>>(), ["no-such-job"]);
}

#[test]
fn where_nothing_is_compared_the_names_of_all_are_waited_for() {
    for place in ["", "group=legal", "groups/legal/?", "view=table"] {
        let mut model = nameless(place, &[]);
        assert!(model.is_waiting(), "{place}");
        assert_eq!(model.begin(), await_names(&[]), "{place}");
        names_come(&mut model);
        assert!(!model.is_waiting(), "{place}");
    }
    let mut model = nameless("occupations=actors", &["actors"]);
    assert_eq!(model.update(Action::Remove(0).into()), await_names(&[]));
    assert_eq!(heading(&model), "Actor");
    names_come(&mut model);
    assert!(model.comparison().subjects.is_empty());
}

#[test]
fn names_that_do_not_come_are_told_and_come_when_asked_for_again() {
    let mut model = nameless(PAIR, &["registered-nurses", "software-developers"]);
    let asked = host("occupations=registered-nurses,15-1251");
    model.update(asked.clone());
    model.update(Message::Named(false));
    assert_eq!(heading(&model), "Registered nurse", "the rest is shown");
    assert!(model.misses_search() && !model.is_waiting() && model.state.lacks_titles());
    assert_eq!(model.update(asked), [], "for the same names they are asked for once");
    let hourly = host("occupations=registered-nurses,15-1251&pay=hourly");
    assert!(!model.update(hourly).iter().any(|effect| matches!(effect, Effect::AwaitNames(_))));
    assert!(model.misses_search() && model.state.choices.pay == Pay::Hourly);
    assert_eq!(model.update(Message::RetrySearch), [Effect::AwaitSearch, Effect::Draw]);
    assert!(!model.misses_search());
    assert_eq!(fetched(&search_comes(&mut model)), ["computer-programmers"]);
    come(&mut model, "computer-programmers");
    assert_eq!(heading(&model), "Registered nurse vs computer programmer");
}

#[test]
fn what_searches_and_did_not_come_is_asked_for_by_the_next_focus() {
    let mut model = nameless(PAIR, &["registered-nurses", "software-developers"]);
    assert!(model.update(Message::PickerFocused).contains(&Effect::AwaitSearch));
    assert!(!model.update(Message::PickerFocused).contains(&Effect::AwaitSearch), "it is on its way");
    model.update(Message::Searchable(false));
    assert!(model.misses_search() && model.index.is_none());
    assert!(model.update(Message::PickerFocused).contains(&Effect::AwaitSearch));
    search_comes(&mut model);
    assert!(model.index.is_some() && !model.misses_search());
}

#[test]
fn what_a_file_tells_takes_no_names_of_all() {
    let mut model = nameless(PAIR, &["registered-nurses", "software-developers"]);
    assert_eq!(model.update(host("occupations=actors,Bakers")), await_names(&["actors", "bakers"]));
    for slug in ["actors", "bakers"] {
        model.dataset.add_file(&file(slug)).expect("its file");
    }
    model.update(Message::Named(true));
    assert_eq!(heading(&model), "Actor vs baker");
    assert!(!model.dataset.has_names() && !model.is_waiting());
}

#[test]
fn what_the_reader_chose_meanwhile_is_not_lost_when_names_come() {
    let mut model = nameless(PAIR, &["registered-nurses", "software-developers"]);
    model.update(host("occupations=registered-nurses,15-1251"));
    model.update(Message::Named(false));
    model.update(Message::PickerFocused);
    let related = model.offers()[0].1[0];
    let slug = model.dataset.get(related).expect("an occupation").slug();
    let effects = model.update(Action::Choose { place: 0, occupation: related, matched: None }.into());
    assert_eq!(fetched(&effects), [&slug]);
    search_comes(&mut model);
    assert!(model.is_waiting());
    come(&mut model, &slug);
    assert_eq!(model.state.columns[0].occupation, related);
}

#[test]
fn a_hosts_own_occupations_are_searched_once_what_searches_came() {
    let outline = Dataset::outline();
    let own = Dataset::open(Dataset::bundled().as_bytes().to_vec()).expect("a dataset");
    // One that another took the place of goes on in the widgets that have it.
    let [own, before] = [own.clone(), own].map(|own| own.searched_with(&outline));
    let home = Home { relative: String::new(), whole: "https://example.org/".to_owned(), site: None };
    let mut model =
        Model::new(Rc::new(own), pages::options("occupations=actors,computer-programmer"), home, &[]);
    assert_eq!(model.begin(), await_names(&["computer-programmer"]), "slugs are known");
    assert!(!before.has_names());
    outline.add_names(Dataset::names_file()).expect("names");
    model.update(Message::Named(true));
    assert_eq!(heading(&model), "Actor vs computer programmer");
    assert!(before.has_names() && before.find("actors").is_some());
}
