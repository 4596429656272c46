//! Skill scores: a row for each skill, a mark for each occupation, all on one scale from 1 to 5.

use std::cmp::Reverse;

use yew::prelude::*;

use super::all;
use super::scale::{ROOM, Scale};
use crate::comparison::{Comparison, Family, Line, MAX_COMPARED, RowId, Subject};
use crate::language::{self, Label, Scores, say};
use crate::widget::marks::{is_shared, numbered};
use crate::widget::sources::cite;

const SCALE: Scale = Scale { from: 10, to: 50, before: ROOM / 2, behind: ROOM / 2 };

const SCALE_TICKS: [i32; 5] = [10, 20, 30, 40, 50];

/// The rows whose scores lie furthest apart first, and then the highest.
pub(in crate::widget) fn scores(comparison: &Comparison) -> Html {
    let is_score = |line: &&Line| matches!(line.row.family, Family::Skill(_)) && line.has_value();
    let mut lines: Vec<&Line> = comparison.lines.iter().filter(is_score).collect();
    lines.sort_by_key(|line| {
        Reverse((gap(line), line.amounts().into_iter().map(|(_, steps)| steps).sum::<i32>()))
    });
    let order = match lines.first() {
        None => return Html::default(),
        Some(_) if comparison.subjects.len() == 1 => Scores::OfOne,
        Some(widest) if gap(widest) > 0 => Scores::WidestGap,
        _ if lines.iter().all(|line| is_shared(line)) => Scores::Shared,
        _ => Scores::Equal,
    };
    let rows: Vec<RowId> = lines.iter().map(|line| line.row.id).collect();
    html! {
        <>
            <figure class="chart dots" part="chart">
                { for lines.iter().map(|line| row(comparison, line)) }
                <div class="dot-row" aria-hidden="true">
                    <span></span>
                    <svg class="axis" width="100%" height="20">
                        { for SCALE_TICKS.iter().map(|tick| html! {
                            <text x={SCALE.at(*tick)} y="15" text-anchor="middle">{ tick / 10 }</text>
                        }) }
                    </svg>
                </div>
                <figcaption>
                    { language::scores_drawn(order) }
                    if lines.iter().any(|line| line.all.is_some()) { { say(Label::AllDrawn) } }
                </figcaption>
            </figure>
            { cite(comparison, None, &rows) }
        </>
    }
}

/// The lowest and the highest score.
fn ends(line: &Line) -> (i32, i32) {
    let steps = || line.amounts().into_iter().map(|(_, steps)| steps);
    (steps().min().unwrap_or(SCALE.from), steps().max().unwrap_or(SCALE.from))
}

/// How far apart the scores lie.
fn gap(line: &Line) -> i32 {
    let (low, high) = ends(line);
    high - low
}

fn row(comparison: &Comparison, line: &Line) -> Html {
    let (low, high) = ends(line);
    let names =
        |(place, steps)| comparison.subjects.get(place).map(|s: &Subject| (s.name.short.as_str(), steps));
    let of_all = all::of_row(comparison, line.row.id);
    let all_named = language::all_occupations(comparison);
    let scores = line.amounts().into_iter().filter_map(names);
    let scores: Vec<(&str, i32)> = scores.chain(of_all.map(|steps| (all_named.as_str(), steps))).collect();
    let label = language::row_label(line.row.id);
    let shared = is_shared(line);
    let marks =
        line.amounts().into_iter().take(if shared { 1 } else { MAX_COMPARED }).map(|(place, steps)| {
            // Marks that would hide one another stand above each other.
            let is_near = |(_, others): &(usize, i32)| !shared && (others - steps).abs() < 2;
            let near: Vec<usize> =
                line.amounts().into_iter().filter(is_near).map(|(other, _)| other).collect();
            let above = near.iter().filter(|other| **other < place).count();
            let lift = match near.len() {
                0 | 1 => 13,
                2 => 8 + 10 * above,
                many => 6 + 14 * above / (many - 1),
            };
            dot(if shared { MAX_COMPARED } else { place }, steps, lift)
        });
    html! {
        <div class="dot-row">
            <span class="series">{ label }</span>
            <svg width="100%" height="26" role="img" aria-label={language::scores_of(label, &scores)}>
                <line class="track" x1={SCALE.at(10)} x2={SCALE.at(50)} y1="13" y2="13" />
                <line class="join" x1={SCALE.at(low)} x2={SCALE.at(high)} y1="13" y2="13" />
                { for SCALE_TICKS.iter().map(|tick| html! {
                    <line class="track" x1={SCALE.at(*tick)} x2={SCALE.at(*tick)} y1="0" y2="26" />
                }) }
                { all::line(SCALE, of_all) }
                { for marks }
            </svg>
        </div>
    }
}

/// The occupation's mark at its score.
fn dot(place: usize, steps: i32, y: usize) -> Html {
    const SHAPES: [&str; MAX_COMPARED] = [
        "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
        "M-5.5-5.5h11v11h-11z",
        "M0-7 7 5.5H-7z",
        "M0-7.5 7.5 0 0 7.5-7.5 0z",
    ];
    html! {
        <svg class={numbered("dot color-", place + 1)} x={SCALE.at(steps)} y={y.to_string()} width="1" height="1" overflow="visible">
            <path d={SHAPES.get(place).copied().unwrap_or(SHAPES[0])} />
        </svg>
    }
}
