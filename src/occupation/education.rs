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

/// The level as the object of a sentence: `a bachelor's degree`. Levels of other publishers stay as they are.
pub fn with_article(level: &str) -> &str {
    match level {
        "No formal educational credential" => "no formal credential",
        "High school diploma or equivalent" => "a high school diploma",
        "Some college, no degree" => "some college",
        "Postsecondary nondegree award" => "a postsecondary certificate",
        "Associate’s degree" => "an associate’s degree",
        "Bachelor’s degree" => "a bachelor’s degree",
        "Master’s degree" => "a master’s degree",
        "Doctoral or professional degree" => "a doctoral or professional degree",
        other => other,
    }
}
