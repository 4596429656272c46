//! What both need, what one needs more, and what one asks that the other does not.

use super::*;
use crate::occupation::{Missing, Value};

fn lines(scores: &[(RowId, &[Result<i32, Missing>])]) -> Vec<Line> {
    let line = |(row, scores): &(RowId, &[Result<i32, Missing>])| {
        let measure = |score: &Result<i32, Missing>| Measure::own(score.map(Value::Amount), 0);
        Line::of(*row, scores.iter().map(measure).collect())
    };
    scores.iter().map(line).collect()
}

fn claimed(scores: &[(RowId, &[Result<i32, Missing>])]) -> Vec<SkillClaim> {
    claims(&lines(scores), &[])
}

#[test]
fn both_need_what_matters_much_to_both() {
    let need =
        |scores: [i32; 2]| claimed(&[(RowId::Science, &scores.map(Ok)), (RowId::Age, &[Ok(400), Ok(400)])]);
    assert_eq!(need([35, 37]), [SkillClaim::BothNeed(vec![RowId::Science])]);
    assert_eq!(need([34, 36]), []);
    assert_eq!(claimed(&[(RowId::Science, &[Ok(40), Err(Missing::NotCovered)])]), []);
    assert_eq!(claimed(&[(RowId::Science, &[Ok(40); 3])]), []);
}

#[test]
fn a_gap_is_told_from_half_a_point_on_of_what_is_asked() {
    let more = |scores: [i32; 2]| claimed(&[(RowId::Science, &scores.map(Ok))]);
    assert_eq!(more([34, 30]), []);
    assert_eq!(more([35, 30]), [SkillClaim::NeedsMore { place: 0, skills: vec![RowId::Science] }]);
    assert_eq!(more([10, 28]), [SkillClaim::NeedsMore { place: 1, skills: vec![RowId::Science] }]);
    assert_eq!(more([10, 27]), [], "what neither asks is no news");
}

#[test]
fn the_largest_come_first_three_are_named_and_none_twice() {
    use RowId::{Creativity, FineMotor, Leadership, Mathematics, Mechanical, Science, Speaking, Writing};
    let scores: [(RowId, &[Result<i32, Missing>]); 8] = [
        (Science, &[Ok(40), Ok(40)]),
        (Writing, &[Ok(45), Ok(44)]),
        (Leadership, &[Ok(30), Ok(20)]),
        (Speaking, &[Ok(30), Ok(10)]),
        (FineMotor, &[Ok(30), Ok(24)]),
        (Mechanical, &[Ok(45), Ok(38)]),
        (Creativity, &[Ok(30), Ok(22)]),
        (Mathematics, &[Ok(10), Ok(35)]),
    ];
    let all = [
        SkillClaim::BothNeed(vec![Writing, Science]),
        SkillClaim::NeedsMore { place: 0, skills: vec![Speaking, Leadership, Creativity] },
        SkillClaim::NeedsMore { place: 1, skills: vec![Mathematics] },
    ];
    assert_eq!(claimed(&scores), all);
    let stated = [Fact::Row(Speaking), Fact::Row(Science), Fact::Row(Mathematics)];
    let rest = [
        SkillClaim::BothNeed(vec![Writing]),
        SkillClaim::NeedsMore { place: 0, skills: vec![Leadership, Creativity, Mechanical] },
    ];
    assert_eq!(claims(&lines(&scores), &stated), rest);
}

#[test]
fn one_asks_what_the_other_hardly_needs() {
    let of = |scores: [i32; 2]| asked(&lines(&[(RowId::Science, &scores.map(Ok))]));
    let first = Some(Trait { place: 0, skill: RowId::Science });
    assert_eq!([of([42, 27]), of([35, 20])], [first, first]);
    assert_eq!([of([43, 28]), of([41, 27]), of([34, 10])], [None, None, None]);
    let two: [(RowId, &[Result<i32, Missing>]); 2] =
        [(RowId::Science, &[Ok(10), Ok(35)]), (RowId::Writing, &[Ok(40), Ok(14)])];
    assert_eq!(asked(&lines(&two)), Some(Trait { place: 0, skill: RowId::Writing }), "the widest gap");
    let mut filled_in = lines(&[(RowId::Science, &[Ok(40), Ok(10)])]);
    filled_in[0].measures[1].basis = Basis::Imputed;
    assert_eq!(asked(&filled_in), None);
}
