//! The major groups of the Standard Occupational Classification.

/// One major group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// The first two digits of its occupations' codes.
    pub major: u32,
    /// Its name within a sentence, before "occupations".
    pub name: &'static str,
}

impl Group {
    /// The major group with these two digits.
    pub fn of(major: u32) -> Option<Group> {
        MAJOR_GROUPS.into_iter().find(|g| g.major == major)
    }

    /// The address of the group in links: its name with hyphens.
    pub fn slug(self) -> String {
        self.name.replace(", ", "-").replace(' ', "-")
    }
}

const fn group(major: u32, name: &'static str) -> Group {
    Group { major, name }
}

/// The civilian major groups.
pub const MAJOR_GROUPS: [Group; 22] = [
    group(11, "management"),
    group(13, "business and financial operations"),
    group(15, "computer and mathematical"),
    group(17, "architecture and engineering"),
    group(19, "life, physical and social science"),
    group(21, "community and social service"),
    group(23, "legal"),
    group(25, "educational instruction and library"),
    group(27, "arts, design, entertainment, sports and media"),
    group(29, "healthcare practitioner and technical"),
    group(31, "healthcare support"),
    group(33, "protective service"),
    group(35, "food preparation and serving"),
    group(37, "building and grounds cleaning and maintenance"),
    group(39, "personal care and service"),
    group(41, "sales"),
    group(43, "office and administrative support"),
    group(45, "farming, fishing and forestry"),
    group(47, "construction and extraction"),
    group(49, "installation, maintenance and repair"),
    group(51, "production"),
    group(53, "transportation and material moving"),
];
