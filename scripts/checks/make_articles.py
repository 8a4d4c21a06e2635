"""Writes made articles as JSONL, the same for the same count: make_articles.py COUNT DIR

They have what a run over many must bring together: furniture of a site, paragraphs that recur, reprints, records that cannot be read.
"""

import json
import pathlib
import random
import sys

PLACES = ["France", "Japan", "Kenya", "Brazil", "Norway", "India", "Egypt", "Canada", "Poland", "Vietnam", "Chile", "Turkey"]
NAMES = ["Anna Berg", "Paul Okoro", "Lin Wei", "Maria Santos", "John Hale", "Petra Novak", "Samir Haddad", "Ruth Cohen"]
POSTS = ["Foreign Minister", "President", "Prime Minister", "Trade Minister", "Ambassador"]
DEEDS = ["signed a treaty on {topic} with", "agreed with", "rejected a proposal on {topic} by", "held talks on {topic} with", "postponed talks with"]
TOPICS = ["fisheries", "border crossings", "rail freight", "river water", "customs duties", "air links", "grain sales"]
DAYS = ["on Monday", "on Friday", "yesterday", "last week", "on 3 May", "in June 2001", "next month", "two days ago"]
LEFT = ["Delegates said {topic} would be looked at again {day}.", "Exporters of {place} waited for news on {topic} {day}."]
FURNITURE = ["Subscribe to our newsletter", "All rights reserved. Contact the desk of {site}.", "Share this story with friends"]


def paragraph(dice):
    """Two or three sentences of the made news."""
    say = {"topic": dice.choice(TOPICS), "day": dice.choice(DAYS), "place": dice.choice(PLACES)}
    one, other = dice.sample(PLACES, 2)
    lead = f"{one} {dice.choice(DEEDS).format(**say)} {other} {say['day']}, {dice.choice(POSTS)} {dice.choice(NAMES)} said."
    return " ".join([lead, dice.choice(LEFT).format(**say), f"The cost was put at {dice.randint(2, 9999)} million dollars."])


def article(number, dice, earlier):
    """One record: every tenth reprints an earlier one, every 500th has nothing to read."""
    site = f"news{dice.randint(1, 9)}.example.org"
    if number % 500 == 499:
        return {"id": str(number), "title": "nothing"}
    if earlier and number % 10 == 0:
        body = dice.choice(earlier)
    else:
        body = [paragraph(dice) for _ in range(dice.randint(3, 9))]
        if number % 3 == 0 and earlier:
            body.append(dice.choice(dice.choice(earlier)))
    earlier.append(body)
    page = "".join(f"<p>{text}</p>" for text in body + [line.format(site=site) for line in FURNITURE])
    day = f"2001-{number % 12 + 1:02}-{number % 28 + 1:02}"
    title = f"{body[0].split(' said')[0]}"
    return {
        "id": str(number),
        "url": f"http://{site}/{day}/{number}.html",
        "published": day,
        "html": f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{page}</article></body></html>",
    }


count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)
dice = random.Random(7)
earlier = []
records = [article(number, dice, earlier) for number in range(count)]
for part in range(16):
    lines = [json.dumps(record) + "\n" for record in records[part::16]]
    (folder / f"part-{part:02}.jsonl").write_text("".join(lines))
