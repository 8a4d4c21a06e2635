// What happened: outcomes or events on a time axis, who with whom, repeats, sources.
const shows = { off: new Set(), lanes: "party", whole: false, kinds: new Set(["COUNTRY", "ORG"]), rows: null };

/** The rows of the timeline: events where the run has them, else the outcomes of the articles here. */
async function timeRows() {
  if (shows.rows) return shows.rows;
  const facts = state.facts;
  const rows = [];
  if (facts.events?.length) {
    for (const e of facts.events) {
      const sides = [...e.actors, ...e.recipients].map((p) => p[1]);
      rows.push({ type: e.type, status: e.status, day: e.start, sides: [...new Set(sides)], sentence: e.evidence || "", title: e.title, where: plural(e.articles, "article") + " of " + plural(e.sources, "source"), href: e.article ? articleLink(e.article) : "#happened", confidence: e.confidence });
    }
  } else {
    for (const art of await allArticles()) {
      for (const o of art.outcomes) rows.push({ type: o.type, status: o.status, day: o.start, sides: o.participants.map((id) => partyNames.get(id) || art.parties.find((p) => p.party_id === id)?.name || id), sentence: o.evidence || "", where: art.source_name + (art.published ? ", " + art.published.slice(0, 10) : ""), href: articleLink(art.article_id, o.outcome_id), confidence: o.confidence });
    }
  }
  rows.forEach((row, n) => { row.n = n; row.date = row.day ? asDate(row.day) : null; });
  shows.rows = rows;
  return rows;
}

function laned(rows) {
  const out = [];
  for (const row of rows) {
    if (!row.date || shows.off.has(row.status)) continue;
    const lanes = shows.lanes === "party" ? row.sides : [words(row.type)];
    for (const lane of lanes.length ? lanes : ["no party named"]) out.push({ ...row, lane });
  }
  return out;
}

async function showHappened(root) {
  const facts = state.facts, t = facts.totals;
  const rows = await timeRows();
  const what = facts.events?.length ? "event" : "outcome";
  const width = Math.max(300, root.clientWidth);
  const half = width > 860 ? (width - 48) / 2 : width;
  const dated = rows.filter((r) => r.date);
  const redraw = () => showHappened(root);
  const lead = t.sample < t.articles && what === "outcome" ? "The timeline shows the outcomes of the " + number(t.sample) + " articles in this file; all other charts count all " + number(t.articles) + "." : "A dot is one " + what + ". Point at it to read its sentence, click it to read the article.";
  const focus = document.activeElement?.id;
  const scroll = scrollY;
  clear(root, heading("h-happened", "What happened, and who was there", lead));
  if (!dated.length) {
    root.append(el("p", { class: "note" }, rows.length ? "No " + what + " has a date, so there is no timeline." : "The run found no outcome."));
  } else {
    const domain = shows.whole ? [d3.min(dated, (r) => r.date) - DAY, d3.max(dated, (r) => r.date) - -DAY].map((d) => new Date(d)) : middle(dated.map((r) => r.date));
    const outside = dated.filter((r) => r.date < domain[0] || r.date > domain[1]).length;
    const all = laned(rows);
    const inside = all.filter((r) => r.date >= domain[0] && r.date <= domain[1]);
    const lanes = d3.rollups(inside, (v) => v.length, (r) => r.lane).sort((a, b) => b[1] - a[1] || d3.ascending(a[0], b[0])).slice(0, shows.lanes === "party" ? 14 : 20).map((d) => d[0]);
    const notes = [rows.length - dated.length ? plural(rows.length - dated.length, what) + " without a date " + (rows.length - dated.length === 1 ? "is" : "are") + " left out." : "", outside ? plural(outside, what) + " outside the middle 98 % of dates." : ""].filter(Boolean).join(" ");
    root.append(figure("Timeline", null, [
      el("div", { class: "controls" }, legend(shows.off, redraw),
        el("label", {}, "Lanes ", select("lanes", [["party", "parties"], ["type", "types of outcome"]], shows.lanes, (v) => { shows.lanes = v; redraw(); })),
        (outside > 0 || shows.whole) && el("label", {}, el("input", { type: "checkbox", id: "whole", checked: shows.whole, change: (e) => { shows.whole = e.target.checked; redraw(); } }), " whole range")),
      lanes.length ? timeline(all.filter((r) => lanes.includes(r.lane)), lanes, domain, width) : el("p", { class: "note" }, "Every status is switched off."),
      overTime(facts.outcome_months, domain, width, shows.off),
    ], [notes && el("p", { class: "of" }, notes), asTable(rows, what)]));
  }
  const kindBox = (kind, name) => el("label", {}, el("input", { type: "checkbox", id: "kind-" + kind, checked: shows.kinds.has(kind), change: (e) => { if (e.target.checked) shows.kinds.add(kind); else shows.kinds.delete(kind); redraw(); } }), dot(kind), name);
  root.append(figure("Who with whom", "A line joins two parties that share an outcome; its colour is the most frequent status, its width how often.", [
    el("div", { class: "controls" }, kindBox("COUNTRY", "countries"), kindBox("ORG", "organisations"), kindBox("PERSON", "people")),
    network(facts, width, shows.off, shows.kinds)], matrixPart(facts, width)));
  root.append(el("div", { class: "pair" },
    figure("Parties in most outcomes", null, [bars(topParties(facts, "outcomes"), half, "var(--accent)", true)]),
    figure("Types of outcome", null, [typeBars(facts.types, half)])));
  root.append(clusters(facts), el("div", { class: "pair" },
    figure("Sources", "Articles; a source is the publisher, else the site.", [bars(facts.sources.slice(0, 12).map(([name, n]) => ({ key: name, name, n, href: link("reader", { source: name }) })), half, "var(--accent)", true)]),
    figure("Languages", null, [bars(facts.languages.slice(0, 10).map(([name, n]) => ({ key: name, name: languageName(name), n })), half, "var(--accent)", false)])));
  if (focus && byId(focus)) byId(focus).focus({ preventScroll: true });
  scrollTo(0, scroll);
}

function dot(kind) {
  const sign = el("span", { class: "sign", "aria-hidden": "true" }, " ● ");
  sign.style.color = "var(--" + kind.toLowerCase() + ")";
  return sign;
}

function languageName(code) {
  try { return new Intl.DisplayNames(["en"], { type: "language" }).of(code) || code; } catch { return code; }
}

function matrixPart(facts, width) {
  if (!facts.pairs.length) return null;
  return el("details", { open: shows.matrix, toggle: (e) => { shows.matrix = e.target.open; } }, el("summary", {}, "The same as a matrix"), el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Matrix" }, matrix(facts, width, shows.off)));
}

function asTable(rows, what) {
  const sorted = [...rows].sort((a, b) => d3.ascending(a.day || "~", b.day || "~") || a.n - b.n).slice(0, 400);
  return el("details", {}, el("summary", {}, "The same as a table"),
    table(what + "s in order of their date", ["day", "type", "status", "parties", "sentence"], sorted.map((r) => [r.day || "–", words(r.type), r.status, quoted(r.sides.join(", ")), el("a", { href: r.href }, quoted(cut(r.sentence, 160)))])),
    rows.length > 400 && el("p", { class: "of" }, "The first 400 of " + number(rows.length) + "; the tables of the run hold all."));
}

const topParties = (facts, by) => [...facts.parties].sort((a, b) => b[by] - a[by] || d3.ascending(a.id, b.id)).filter((p) => p[by] > 0).slice(0, 12).map((p) => ({ key: p.id, name: p.name, n: p[by], href: link("reader", { party: p.id }) }));

function clusters(facts) {
  const list = facts.clusters;
  if (!list.length) return figure("Repeats", null, el("p", { class: "note" }, "No article of this run repeats another."));
  const known = new Set(facts.articles.map((a) => a.id));
  return figure("Repeats", "The largest groups of articles that tell the same story in nearly the same words; the earliest comes first.", [
    el("div", { class: "clusters" }, list.map((c, i) => el("details", { open: i < 2 }, el("summary", {}, el("strong", {}, plural(c.size, "article")), " ", quoted(c.members.find((m) => m[3])?.[3] || "without a title")),
      el("ol", {}, c.members.map(([id, source, day, title]) => el("li", {}, el("span", { class: "of" }, day ? day.slice(0, 10) : "no date", " · ", visible(source), " "), known.has(id) ? el("a", { href: articleLink(id) }, quoted(title || "without a title")) : quoted(title || "without a title"))), c.size > c.members.length && el("li", { class: "of" }, "and " + number(c.size - c.members.length) + " more")))))],
    facts.reprints.length > 0 && el("details", {}, el("summary", {}, "Who reprinted whom"), table("Who reprinted whom", ["earliest", "reprinted by", "#articles"], facts.reprints.map(([from, to, n]) => [quoted(from), quoted(to), number(n)]))));
}

function select(id, options, value, changed) {
  return el("select", { id, change: (e) => changed(e.target.value) }, options.map(([key, name]) => el("option", { value: key, selected: key === value }, cut(visible(name), 60))));
}
