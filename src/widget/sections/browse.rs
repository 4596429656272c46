//! Ways to other comparisons: examples, related occupations and the major groups.

use yew::prelude::*;

use super::Page;
use crate::language::{self, Label, say};
use crate::occupation::{Group, MAJOR_GROUPS, Name};
use crate::widget::marks::action;
use crate::widget::{link, pages, permalink};

impl Page<'_> {
    /// Related occupations and the way to the major group.
    pub(super) fn compare_with(&self) -> Html {
        let subjects = &self.comparison().subjects;
        let mut related: Vec<(&Name, &Name)> = Vec::new();
        // The nearest of each, then the next nearest of each.
        for nearness in 0..subjects.iter().map(|s| s.related.len()).max().unwrap_or(0) {
            for subject in subjects {
                let Some(name) = subject.related.get(nearness) else { continue };
                let is_shown = subjects.iter().any(|s| s.name.slug == name.slug);
                if !is_shown && !related.iter().any(|(_, other)| other.slug == name.slug) {
                    related.push((&subject.name, name));
                }
            }
        }
        let mut groups: Vec<Group> = Vec::new();
        for group in subjects.iter().filter_map(|s| s.group) {
            if !groups.contains(&group) {
                groups.push(group);
            }
        }
        html! {
            <section class="related">
                { self.head("related", say(Label::CompareWith)) }
                <ul class="chips">
                    { for related.iter().take(8).map(|(subject, name)| {
                        let slugs = [subject.slug.as_str(), name.slug.as_str()];
                        let label = language::versus(&subject.short_heading(), &name.short);
                        html! { <li>{ self.link(permalink::query_of(&slugs), &label) }</li> }
                    }) }
                </ul>
                { for groups.into_iter().map(|group| {
                    let label = language::browse(group);
                    html! { <p>{ self.link(permalink::query_of_group(group), &label) }</p> }
                }) }
            </section>
        }
    }

    /// Nothing chosen yet: examples that work, and the groups.
    pub(super) fn empty(&self) -> Html {
        let name = |slug: &str| self.model.dataset.find(slug).map(|o| o.name());
        html! {
            <>
                { self.intro(
                    say(Label::CompareOccupations),
                    say(Label::HowToBegin),
                ) }
                <ul class="chips">
                    { for pages::EXAMPLES.iter().filter_map(|slugs| {
                        let label = language::versus(&name(slugs[0])?.heading(), &name(slugs[1])?.singular);
                        Some(html! { <li>{ self.link(permalink::query_of(slugs), &label) }</li> })
                    }) }
                </ul>
                <section>
                    <@{self.heading(1)}>{ say(Label::Browse) }</@>
                    <ul class="chips">
                        { for MAJOR_GROUPS.iter().map(|group| html! {
                            <li>{ self.link(permalink::query_of_group(*group), &language::group(*group)) }</li>
                        }) }
                    </ul>
                </section>
            </>
        }
    }

    /// All occupations of a major group.
    pub(super) fn group(&self, group: Group) -> Html {
        html! {
            <>
                { self.intro(
                    &language::group_heading(group),
                    say(Label::HowToBeginWithGroup),
                ) }
                <ul class="list">
                    { for self.model.dataset.group(group.major).map(|o| {
                        html! { <li>{ self.link(permalink::query_of(&[&o.slug()]), &o.name().heading()) }</li> }
                    }) }
                </ul>
            </>
        }
    }

    /// What stands above a choice of occupations.
    fn intro(&self, heading: &str, summary: &'static str) -> Html {
        html! {
            <header class="answer">
                <@{self.heading(0)} class="title" tabindex="-1">{ heading.to_owned() }</@>
                <p class="summary">{ summary }</p>
                { action() }
            </header>
        }
    }

    fn link(&self, query: String, label: &str) -> Html {
        link::view(self.model, self.send, query, label)
    }
}
