// Reader: the articles as text, with what was found in them.
const layers = { date: true, party: true, outcome: true, removed: false };
const filter = { q: "", type: "", party: "", source: "", flag: "" };
const LAYERS = [["date", "Dates"], ["party", "Parties"], ["outcome", "Outcomes"], ["removed", "Removed"]];

function buildReader(root) {
  const facts = state.facts;
  const all = facts.articles;
  const types = [...new Set(all.flatMap((a) => a.types))].sort();
  const counts = d3.rollup(all.flatMap((a) => a.parties), (v) => v.length, (p) => p);
  const parties = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 300).map(([id]) => [id, partyNames.get(id) || id]).sort((a, b) => d3.ascending(a[1], b[1]));
  const sources = [...new Set(all.map((a) => a.source))].sort();
  const flags = Object.keys(FLAGS).filter((f) => all.some((a) => a.flags.includes(f)));
  const field = (key, name, options) => el("label", {}, el("span", {}, name), select("f-" + key, [["", "any"], ...options], filter[key], (value) => setFilter({ [key]: value })));
  clear(root,
    el("h1", { id: "h-reader", class: "unseen" }, "Reader"),
    el("aside", { class: "list", "aria-label": "Articles" },
      el("div", { class: "filters" },
        el("label", {}, el("span", {}, "Search"), el("input", { type: "search", id: "f-q", placeholder: "words in title or text", input: d3Debounce((e) => setFilter({ q: e.target.value })) })),
        field("type", "Outcome", types.map((t) => [t, words(t)])), field("party", "Party", parties),
        field("source", "Source", sources.map((s) => [s, s])), field("flag", "Needs a look", flags.map((f) => [f, FLAGS[f][0]])),
        el("p", { class: "of", id: "f-count" })),
      el("ol", { id: "items", class: "items" })),
    el("article", { class: "page", id: "page", tabindex: "-1" }),
    el("aside", { class: "inspector", id: "inspector", "aria-label": "Details", hidden: true }));
}

function d3Debounce(run) {
  let timer;
  return (event) => { clearTimeout(timer); timer = setTimeout(() => run(event), 180); };
}

function setFilter(some) {
  location.hash = link("reader", { ...filter, ...some });
}

async function applyFilter(settings) {
  for (const key of Object.keys(filter)) {
    filter[key] = settings[key] || "";
    const input = byId("f-" + key);
    if (input && input.value !== filter[key]) {
      if (input.tagName === "SELECT" && filter[key] && ![...input.options].some((o) => o.value === filter[key])) input.append(el("option", { value: filter[key] }, visible(partyNames.get(filter[key]) || filter[key])));
      input.value = filter[key];
    }
  }
  const needle = filter.q.toLowerCase();
  const texts = needle.length > 1 ? await allArticles() : null;
  state.list = [];
  state.facts.articles.forEach((a, place) => {
    if ((!filter.type || a.types.includes(filter.type)) && (!filter.party || a.parties.includes(filter.party)) && (!filter.source || a.source === filter.source) && (!filter.flag || a.flags.includes(filter.flag)) && (!texts || a.title.toLowerCase().includes(needle) || texts[place].text.toLowerCase().includes(needle))) state.list.push(place);
  });
  state.list.sort((x, y) => d3.ascending(state.facts.articles[x].published || "~", state.facts.articles[y].published || "~") || x - y);
  const total = state.facts.articles.length, here = state.facts.totals.articles;
  byId("f-count").textContent = number(state.list.length) + " of " + plural(total, "article") + (total < here ? " in this sample of " + number(here) : "");
  clear(byId("items"), state.list.map((place) => {
    const a = state.facts.articles[place];
    return el("li", { "data-id": a.id }, el("a", { href: articleLink(a.id) }, el("span", { class: "t" }, quoted(a.title || "Without a title")), el("span", { class: "of" }, a.published ? a.published.slice(0, 10) : "no date", " · ", visible(a.source), a.outcomes ? " · " + plural(a.outcomes, "outcome") : "")));
  }));
}

async function showReader(root, settings) {
  if (!byId("items")) buildReader(root);
  if (settings.article === undefined) {
    await applyFilter(settings);
    root.classList.remove("reading");
    if (state.list.length) await openArticle(state.list[0], null, false);
    else clear(byId("page"), el("p", { class: "note" }, "No article of this file fits. Loosen a filter."));
    return;
  }
  if (!state.list.length) await applyFilter({});
  const place = state.facts.articles.findIndex((a) => a.id === settings.article);
  root.classList.add("reading");
  if (place < 0) {
    clear(byId("page"), el("p", { class: "note" }, "The article " + visible(settings.article) + " is not in this file" + (state.facts.totals.sample < state.facts.totals.articles ? ", which holds a sample." : ".")));
    return;
  }
  await openArticle(place, settings.row, true);
}

async function openArticle(place, row, scroll) {
  const art = await article(place);
  const page = byId("page");
  const isSame = state.current === art;
  state.current = art;
  for (const item of byId("items").children) {
    const is = item.dataset.id === art.article_id;
    if (is) { item.firstChild.setAttribute("aria-current", "true"); if (scroll) item.scrollIntoView({ block: "nearest" }); } else item.firstChild.removeAttribute("aria-current");
  }
  if (!isSame || !page.firstChild || page.querySelector(".note")) drawArticle(page, art, place);
  hideInspector();
  if (row) inspectKey(art, row); else if (scroll) scrollTo(0, 0);
}

function drawArticle(page, art, place) {
  const at = state.list.indexOf(place);
  const step = (by, name, sign) => { const to = state.list[at + by]; return el("a", { class: "button", href: at >= 0 && to !== undefined ? articleLink(state.facts.articles[to].id) : null, "aria-disabled": at >= 0 && to !== undefined ? null : "true", role: at >= 0 && to !== undefined ? null : "link", id: by < 0 ? "previous" : "next", "aria-label": name + " article" }, sign); };
  const flags = state.facts.articles[place].flags;
  const meta = [
    [art.source_name, "source"], [art.published ? art.published.replace("T", " ") + (art.published_from ? " (" + art.published_from + ")" : "") : "no date of publication", "published"],
    art.byline.length ? ["by " + art.byline.join(", "), "byline"] : ["no author", "byline"], art.dateline_place ? [art.dateline_place, "dateline_place"] : null, art.agency ? [art.agency, "agency"] : null, art.language ? [languageName(art.language), "language"] : null,
  ].filter(Boolean);
  const titled = art.outcomes.filter((o) => o.begin === undefined);
  clear(page,
    el("div", { class: "bar" }, el("a", { class: "button back", href: link("reader", filter) }, "‹ List"), step(-1, "Previous", "‹"), step(1, "Next", "›"), at >= 0 && el("span", { class: "of" }, number(at + 1) + " of " + number(state.list.length)),
      el("span", { class: "gap" }), LAYERS.map(([key, name]) => layerButton(page, key, name, art)), el("button", { type: "button", id: "missing", click: () => inspectMissing(art) }, "+ Missing")),
    el("header", {}, el("h2", {}, el("button", { type: "button", class: "plain", click: () => inspectArticle(art, "title") }, quoted(art.title || "Without a title"))),
      el("p", { class: "meta" }, meta.map(([text, column], i) => [i ? " · " : "", el("button", { type: "button", class: "plain", click: () => inspectArticle(art, column) }, quoted(text))])),
      flags.length > 0 && el("p", { class: "chips" }, flags.map((f) => el("span", { class: "chip", title: FLAGS[f][1] }, FLAGS[f][0]))),
      titled.length > 0 && el("p", { class: "titled" }, "The title alone tells: ", titled.map((o) => outcomeChip(art, o)))),
    el("div", { class: "text", id: "text", dir: "auto", lang: art.language || null }, body(art)), rowsOf(art));
  applyLayers(page);
}

function layerButton(page, key, name, art) {
  const count = { date: art.dates.length, party: art.parties.length, outcome: art.outcomes.length, removed: art.removed.filter((r) => r.reason).length }[key];
  return el("button", { type: "button", class: "layer " + key, "aria-pressed": String(layers[key]), click: (e) => { layers[key] = !layers[key]; e.currentTarget.setAttribute("aria-pressed", String(layers[key])); applyLayers(page); } }, name + " " + count);
}

function applyLayers(page) {
  for (const key of Object.keys(layers)) page.classList.toggle("hide-" + key, !layers[key]);
}

/** Paragraphs of the text and removed blocks between them, in the order of the source. */
function body(art) {
  const found = highlights(art);
  const out = [];
  const paragraphs = [];
  let at = 0;
  for (const part of art.text.split("\n\n")) { paragraphs.push([at, at + part.length]); at += part.length + 2; }
  const kept = new Map(art.removed.filter((r) => r.begin !== undefined).map((r) => [found.map.unit(r.begin), r]));
  const gone = art.removed.filter((r) => r.reason);
  let next = 0;
  for (const [begin, end] of paragraphs) {
    const row = kept.get(begin);
    while (row && next < gone.length && gone[next].index < row.index) out.push(removedBlock(art, gone[next++]));
    const tag = row?.kind === "HEADING" ? "h3" : "p";
    if (end > begin) out.push(el(tag, { class: row?.kind ? "kind-" + row.kind.toLowerCase() : null }, segments(art, found, begin, end)));
  }
  while (next < gone.length) out.push(removedBlock(art, gone[next++]));
  if (!art.text) out.push(el("p", { class: "note" }, "The article has no text."));
  return out;
}

function removedBlock(art, row) {
  return el("button", { type: "button", class: "gone", click: () => inspectRemoved(art, row) }, el("span", { class: "why" }, words(row.reason) + (row.kind ? " · " + words(row.kind) : "")), quoted(row.text || "(text not held here)"));
}

/** One paragraph: sentences that tell an outcome, in them names, dates and cues. */
function segments(art, found, begin, end) {
  const cutsAt = new Set([begin, end]);
  for (const list of [found.sentences, found.inner, found.cues]) for (const s of list) { if (s.begin > begin && s.begin < end) cutsAt.add(s.begin); if (s.end > begin && s.end < end) cutsAt.add(s.end); }
  const points = [...cutsAt].sort((a, b) => a - b);
  const out = [];
  let sentence = null, holder = null, mark = null, markNode = null;
  for (let i = 0; i + 1 < points.length; i++) {
    const [from, to] = [points[i], points[i + 1]];
    const inSentence = found.sentences.find((s) => s.begin <= from && to <= s.end) || null;
    if (inSentence !== sentence) { sentence = inSentence; markNode = null; mark = null; holder = sentence ? el("span", { class: "sentence " + sentence.rows[0].status, id: "s-" + sentence.rows[0].outcome_id }) : null; if (holder) out.push(holder); }
    const inMark = found.inner.find((m) => m.begin <= from && to <= m.end) || null;
    const isCue = found.cues.some((c) => c.begin <= from && to <= c.end);
    let nodes = pieces(art.text.slice(from, to), (unit) => found.map.point(from + unit));
    if (isCue) nodes = [el("span", { class: "cue" }, nodes)];
    if (inMark) {
      if (inMark !== mark || !markNode) { mark = inMark; markNode = markFor(art, inMark); (holder ? holder : out)[holder ? "append" : "push"](markNode); }
      add(markNode, nodes);
    } else { mark = null; markNode = null; if (holder) add(holder, nodes); else out.push(...nodes); }
    if (sentence && to === Math.min(sentence.end, end)) { for (const row of sentence.rows) holder.append(" ", outcomeChip(art, row)); }
  }
  return out;
}

function markFor(art, mark) {
  const kind = mark.kind === "date" ? "date" : "party " + mark.row.type;
  const open = () => inspectKey(art, mark.key);
  return el("mark", { class: kind + (mark.row.guessed ? " guessed" : ""), tabindex: "0", role: "button", "data-key": mark.key, click: (e) => { if (getSelection().isCollapsed) { e.stopPropagation(); open(); } }, keydown: (e) => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); open(); } } });
}

function outcomeChip(art, row) {
  return el("button", { type: "button", class: "tag " + row.status, "data-key": row.outcome_id, click: () => inspectKey(art, row.outcome_id) }, (SIGNS[row.status] || "") + " " + words(row.type));
}

/** The rows of the article below its text: what a table shows that a text cannot. */
function rowsOf(art) {
  const names = new Map(art.parties.map((p) => [p.party_id, p.name]));
  const who = (ids) => ids.map((id) => names.get(id) || partyNames.get(id) || id).join(", ");
  const open = (key, text) => el("button", { type: "button", class: "plain link", click: () => inspectKey(art, key) }, quoted(text));
  return el("details", { class: "rows" }, el("summary", {}, "Rows: " + plural(art.outcomes.length, "outcome") + ", " + plural(art.parties.length, "party", "parties") + ", " + plural(art.dates.length, "date")),
    art.outcomes.length > 0 && table("Outcomes", ["outcome", "status", "who", "when", "cue"], art.outcomes.map((o) => [open(o.outcome_id, words(o.type)), o.status, quoted(who(o.participants)), o.start || o.date_value || "–", quoted(o.cue || "")])),
    art.parties.length > 0 && table("Parties", ["party", "type", "country", "role", "#mentions"], art.parties.map((p) => [open(p.party_id, p.name), TYPE_WORDS[p.type] || p.type, (p.country || "–") + (p.guessed ? " (guess)" : ""), p.role || "–", number(p.mentions.length)])),
    art.dates.length > 0 && table("Dates", ["words", "type", "value", "anchor"], art.dates.map((d) => [open(d.date_id, [...art.text].slice(d.begin, d.end).join("")), d.type, d.value, words(d.anchor)])));
}
