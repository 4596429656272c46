"""Draws the labelled queries of tests/search/queries.tsv. Run once from the repository's root; the result is
kept, so that a ranker is never tuned against queries that change with it.

Titles are drawn with a fixed seed from those that workers reported (`+` in job-titles.tsv); those of the kind
`prefix` in proportion to the jobs of the likeliest occupation, because typing letter by letter is what people
do and people are not spread evenly. (Drawn evenly, no ranking of five could reach 91 % of the prefixes.)
What is in brackets is not typed but in `exact`. Wanted is every code of every title that reads the same.
A typo is one letter left out, added or replaced, or two swapped; never the first letter of the title.
Swapped are two neighbouring words; missing is one word of at least four; both are drawn again if what is
left is itself a title of something else. `by-hand.tsv` is added.
"""

import collections
import random
import re

random.seed(20260507)


def table(name):
    lines = open(f"static/data/generated/{name}.tsv", encoding="utf-8").read().splitlines()
    return lines[0].split("\t"), [line.split("\t") for line in lines[3:]]


def fold(text):
    return re.sub(r"[^a-z0-9]+", " ", text.lower().replace("'", "")).strip()


def typed(title):
    return re.sub(r"\s*\(.*?\)", "", title).strip().lower()


columns, rows = table("projections")
jobs = {}
for row in rows:
    figure = row[columns.index("jobs")]
    jobs[row[0]] = int(figure) if figure.isdigit() else 0

_, titles = table("job-titles")
leads_to = collections.defaultdict(set)
for title, codes in titles:
    for form in {fold(title), fold(typed(title))} | {fold(f) for f in re.findall(r"\((.*?)\)", title)}:
        leads_to[form] |= {code.rstrip("!+") for code in codes.split()}
reported = [title for title, codes in titles if "+" in codes]
likeliest = {title: codes.split()[0].rstrip("!+") for title, codes in titles}


def misspell(text):
    while True:
        at = random.randrange(1, len(text))
        if not text[at].isalpha():
            continue
        letter = random.choice("abcdefghijklmnopqrstuvwxyz")
        wrong = random.choice([
            text[:at] + text[at + 1:],
            text[:at] + letter + text[at:],
            text[:at] + letter + text[at + 1:],
            text[:at] + text[at + 1:at + 2] + text[at] + text[at + 2:],
        ])
        if wrong.strip() != text and fold(wrong).count(" ") == fold(text).count(" "):
            return wrong


def swap(text):
    words = text.split()
    at = random.randrange(len(words) - 1)
    words[at], words[at + 1] = words[at + 1], words[at]
    return " ".join(words)


def drop(text):
    words = text.split()
    del words[random.randrange(len(words))]
    return " ".join(words)


def elsewhere(query, title):
    other = leads_to.get(fold(query))
    return bool(other) and not other & leads_to[fold(typed(title))]


def draw(kind, count, make, words=1):
    pool = [title for title in reported if len(typed(title).split()) >= words and len(typed(title)) >= 4]
    for title in random.sample(pool, count):
        query = make(title)
        while words > 1 and (elsewhere(query, title) or fold(query) == fold(typed(title))):
            title = random.choice(pool)
            query = make(title)
        emit(kind, query, leads_to[fold(title if kind == "exact" else typed(title))])


def emit(kind, query, codes):
    print(kind, query, " ".join(sorted(codes)), sep="\t")


print("kind", "query", "wanted", sep="\t")
draw("exact", 110, lambda title: title)
draw("typo", 170, lambda title: misspell(typed(title)))
draw("swap", 60, lambda title: swap(typed(title)), 2)
draw("missing", 60, lambda title: drop(typed(title)), 4)
weights = [jobs[likeliest[title]] for title in reported]
for title in random.choices(reported, weights, k=70):
    emit("prefix", typed(title), leads_to[fold(typed(title))])
print(open("tests/search/by-hand.tsv", encoding="utf-8").read(), end="")
