// Trust: how many records became rows, and which rows need a look.
function sumOf(value) {
  return typeof value === "number" ? value : Object.values(value || {}).reduce((sum, one) => sum + sumOf(one), 0);
}

function funnel(facts) {
  const t = facts.totals;
  const steps = [
    ["Records read", t.records, "#dropped", "what was found in the input"],
    ["Articles", t.articles, "#reader", "of the records; the rest is under Dropped"],
    ["With a day of publication", t.dated, "#reader", "of the articles"],
    ["With an outcome", t.with_outcomes, "#happened", "of the articles"],
  ];
  const rows = steps.map(([name, count, href, of], i) => bar(name, count, t.records, i === 0 ? of : percent(count, i === 1 ? t.records : t.articles) + " " + of, href));
  rows.push(bar("Outcomes", t.outcomes, Math.max(t.records, t.outcomes), plural(t.with_outcomes ? Math.round((10 * t.outcomes) / t.with_outcomes) / 10 : 0, "outcome") + " an article that has one", "#happened"));
  if (t.events !== undefined) rows.push(bar("Events", t.events, Math.max(t.records, t.outcomes), "outcomes that several articles report are one event", "#happened"));
  return el("ol", { class: "funnel" }, rows);
}

function bar(name, count, whole, note, href) {
  const fill = el("span", { class: "fill" });
  fill.style.width = (whole ? Math.max(count ? 0.5 : 0, (100 * count) / whole) : 0) + "%";
  return el("li", {},
    el("a", { href, class: "name" }, name), el("span", { class: "count" }, number(count)),
    el("span", { class: "track", "aria-hidden": "true" }, fill), el("span", { class: "of" }, note));
}

function tiles(facts) {
  const t = facts.totals, f = facts.outcome_flags;
  const warnings = sumOf(facts.run.counts.warnings);
  const list = [
    ["not_analysed", t.articles - t.analysed, t.articles, "article"],
    ["undated", t.articles - t.dated, t.articles, "article"],
    ["guessed_country", t.guessed_rows, t.party_rows, "party row"],
    ["title_only", f.title_only.rows, t.outcomes, "outcome"],
    ["undated_outcome", f.undated_outcome.rows, t.outcomes, "outcome"],
    t.has_confidence ? ["low_confidence", f.low_confidence.rows, t.outcomes, "outcome"] : null,
    ["no_outcome", t.articles - t.with_outcomes, t.articles, "article"],
  ].filter(Boolean);
  const cards = list.map(([flag, count, whole, unit]) => tile(FLAGS[flag][0], count, whole, unit, FLAGS[flag][1], link("reader", { flag })));
  cards.push(tile("Warnings", warnings, t.records, "record", "Read, but something in it was ignored, such as a date that is none.", "#dropped&part=warnings"));
  return el("ul", { class: "tiles" }, cards);
}

function tile(name, count, whole, unit, note, href) {
  const share = whole ? count / whole : 0;
  const level = count === 0 ? "none" : share >= 0.25 ? "high" : "some";
  return el("li", { class: "tile " + level },
    el(count ? "a" : "div", { class: "tile-link", href: count ? href : null },
      el("span", { class: "tile-name" }, name), el("strong", {}, number(count)),
      el("span", { class: "of" }, percent(count, whole) + " of " + plural(whole, unit))),
    el("p", {}, note));
}

const MEASURES = [
  ["articles", "text.f1", 1, "Text of an article on a web page", "words, F1"],
  ["meta", "date.accuracy", 1, "Day of publication", "accuracy"],
  ["meta", "title.exact", 1, "Title", "exact"],
  ["meta", "author.exact", 1, "Authors", "exact"],
  ["dates", "relaxed.f1", 100, "Dates found", "overlap, F1"],
  ["dates", "value_f1", 100, "Dates with the right value", "F1"],
  ["parties", "all.f1", 1, "Parties", "F1"],
  ["parties", "country_accuracy_on_matched_persons", 1, "Side of a person", "accuracy"],
  ["outcomes", "type.f1", 1, "Outcomes with the right type", "F1"],
  ["outcomes", "participants.f1", 1, "Participants of outcomes", "F1"],
  ["outcomes", "date_accuracy", 1, "Date of an outcome", "accuracy"],
  ["dedup", "near.f1", 1, "Near repeats", "F1"],
];

function quality(facts) {
  if (!facts.quality) return el("p", { class: "note" }, "This build holds no measured figures.");
  const rows = MEASURES.filter(([set, key]) => facts.quality[set]?.floor?.[key] !== undefined).map(([set, key, scale, name, unit]) => {
    const value = facts.quality[set].floor[key] / scale;
    const fill = el("span", { class: "fill" });
    fill.style.width = 100 * value + "%";
    return el("li", {}, el("span", { class: "name" }, name), el("span", { class: "count" }, "≥ " + (100 * value).toFixed(value * 1000 % 10 < 0.01 ? 0 : 1) + " %"), el("span", { class: "track", "aria-hidden": "true" }, fill), el("span", { class: "of" }, unit));
  });
  return el("ol", { class: "funnel quality" }, rows);
}

function showTrust(root) {
  const facts = state.facts, t = facts.totals;
  const span = t.first ? (t.first === t.last ? "of " + t.first : "from " + t.first + " to " + t.last) : "without a known date";
  clear(root,
    heading("h-trust", "What this run found, and what needs a look",
      [plural(t.articles, "article") + " " + span + ", from " + plural(t.sources, "source") + ", tell of " + plural(t.outcomes, "outcome") + " among " + plural(t.parties, "named party", "named parties") + "."]),
    t.sample < t.articles && el("p", { class: "note" }, "The counts are those of all " + number(t.articles) + " articles. The Reader holds a random sample of " + number(t.sample) + " of them, so that this file stays small."),
    el("h2", {}, "From records to outcomes"), funnel(facts),
    el("h2", {}, "What needs a look"), tiles(facts),
    el("h2", {}, "How good is this version?"),
    el("p", { class: "lead small" }, "The program is checked against these floors on labelled test articles before each release. They are not measured on your articles: mark some rows as right or wrong in the Reader, and ",
      el("a", { href: "#corrections" }, "Corrections"), " turns them into a figure for your corpus."),
    quality(facts),
    el("details", {}, el("summary", {}, "The run: options and versions"),
      table("Options of the run", ["option", "value"], [["dateline", facts.run.dateline], ["rules", facts.run.rules_digest.slice(0, 16)], ...Object.entries(facts.run.options)].map(([k, v]) => [k, quoted(v)]))));
}
