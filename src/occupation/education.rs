//! Levels of education, as the Employment Projections name what is typical to enter an occupation.

/// The levels from none to a doctorate.
pub const EDUCATION_LEVELS: [&str; 8] = [
    "No formal educational credential",
    "High school diploma or equivalent",
    "Some college, no degree",
    "Postsecondary nondegree award",
    "Associate’s degree",
    "Bachelor’s degree",
    "Master’s degree",
    "Doctoral or professional degree",
];

/// The place of a level among [`EDUCATION_LEVELS`], with either apostrophe; nothing for any other text.
pub fn education_level(text: &str) -> Option<usize> {
    let text = text.replace('\'', "’");
    EDUCATION_LEVELS.iter().position(|level| *level == text)
}
