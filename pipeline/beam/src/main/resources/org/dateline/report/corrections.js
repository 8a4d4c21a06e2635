// Corrections: what a reader says of rows; kept in the browser, downloaded as one small file.
const corrections = { list: [], key: "" };

function loadCorrections() {
  corrections.key = "dateline corrections " + state.facts.run.rules_digest + " " + (state.facts.articles[0]?.id || "");
  try { corrections.list = JSON.parse(localStorage.getItem(corrections.key) || "[]"); } catch { corrections.list = []; }
  countCorrections();
}

function countCorrections() {
  const badge = byId("correction-count");
  badge.hidden = corrections.list.length === 0;
  badge.textContent = corrections.list.length;
}

function keepCorrections() {
  try { localStorage.setItem(corrections.key, JSON.stringify(corrections.list)); } catch { /* they stay until the page is closed */ }
  countCorrections();
}

const sameRow = (a, b) => a.article_id === b.article_id && a.table === b.table && a.row === b.row && (a.column || "") === (b.column || "") && a.verdict !== "missing" && b.verdict !== "missing";

/** Adds a verdict; a new one on the same row and column replaces the old one. */
function correct(art, one) {
  const full = { article_id: art.article_id, source_uri: art.source_uri, title: art.title || "", ...one };
  corrections.list = corrections.list.filter((old) => !sameRow(old, full) && !(old.article_id === full.article_id && old.table === full.table && old.row === full.row && ((full.verdict === "wrong" || full.verdict === "right") && !full.column || (old.verdict === "wrong" && full.verdict === "change"))));
  corrections.list.push(full);
  keepCorrections();
  say("Noted: " + full.verdict);
}

const verdictsOn = (art, tableName, row) => corrections.list.filter((c) => c.article_id === art.article_id && c.table === tableName && c.row === row);

function hideInspector() {
  const box = byId("inspector");
  if (box) { box.hidden = true; byId("view-reader").classList.remove("inspecting"); }
  document.querySelectorAll(".picked").forEach((node) => node.classList.remove("picked"));
}

/** Shows the details of one row with the buttons that judge it. */
function inspect(art, title, cells, judged, from) {
  const box = byId("inspector");
  hideInspector();
  byId("view-reader").classList.add("inspecting");
  box.hidden = false;
  const close = () => { hideInspector(); if (from?.isConnected) from.focus({ preventScroll: true }); };
  clear(box, el("div", { class: "bar" }, el("h3", { tabindex: "-1", id: "inspector-title" }, title), el("button", { type: "button", class: "quiet", "aria-label": "Close details", click: close }, "✕")),
    el("dl", {}, cells.filter(([, value]) => value !== undefined && value !== null && value !== "").map(([name, value]) => [el("dt", {}, name), el("dd", {}, value instanceof Node || Array.isArray(value) ? value : quoted(value))])),
    judged && judge(art, judged));
  box.onkeydown = (e) => { if (e.key === "Escape") close(); };
  byId("inspector-title").focus({ preventScroll: true });
}

/** Right, wrong, should be. */
function judge(art, row) {
  const said = el("p", { class: "of", id: "verdict" });
  const tell = () => { const now = verdictsOn(art, row.table, row.row); said.textContent = now.length ? "You said: " + now.map((c) => (c.verdict === "change" ? c.column + " should be " + visible(c.value) : c.verdict)).join(", ") + "." : "Not judged yet."; };
  const base = { table: row.table, row: row.row, begin: row.begin, end: row.end, text: row.text };
  const give = (verdict) => { correct(art, { ...base, verdict, machine: row.machine }); tell(); };
  const column = select("fix-column", row.columns.map((c) => [c, words(c)]), row.column || row.columns[0], () => { value.value = String(row.machine[column.value] ?? ""); });
  const value = el("input", { id: "fix-value", type: "text", value: String(row.machine[row.column || row.columns[0]] ?? "") });
  const form = el("form", { class: "fix", submit: (e) => { e.preventDefault(); correct(art, { ...base, verdict: "change", column: column.value, value: value.value.trim(), machine: row.machine }); tell(); } },
    el("label", { for: "fix-column" }, "Should be"), column, el("label", { for: "fix-value", class: "unseen" }, "New value"), value, el("button", { type: "submit" }, "Note"));
  tell();
  return el("div", { class: "judge" }, el("h4", {}, "Is this right?"), el("div", { class: "buttons" }, !row.onlyChange && el("button", { type: "button", id: "say-right", click: () => give("right") }, "Right"), !row.onlyChange && el("button", { type: "button", id: "say-wrong", click: () => give("wrong") }, row.wrong || "Wrong")), row.columns.length > 0 && form, said);
}

const meter = (value) => { if (value === undefined) return undefined; const fill = el("span", { class: "fill" }); fill.style.width = 100 * value + "%"; return [value.toFixed(2) + " ", el("span", { class: "track", "aria-hidden": "true" }, fill)]; };

function inspectKey(art, key) {
  const from = document.activeElement;
  const date = art.dates.find((d) => d.date_id === key), party = art.parties.find((p) => p.party_id === key), outcome = art.outcomes.find((o) => o.outcome_id === key);
  if (date) inspectDate(art, date, from); else if (party) inspectParty(art, party, from); else if (outcome) inspectOutcome(art, outcome, from); else return;
  const nodes = [...document.querySelectorAll("#page [data-key]")].filter((n) => n.dataset.key === key);
  nodes.forEach((n) => n.classList.add("picked"));
  const sentence = outcome && byId("s-" + key);
  if (nodes[0] && !nodes.includes(from)) (sentence || nodes[0]).scrollIntoView({ block: "center" });
}

function inspectDate(art, d, from) {
  const text = [...art.text].slice(d.begin, d.end).join("");
  inspect(art, "Date", [["words", text], ["value", d.value], ["type", d.type], ["days", d.start ? d.start + (d.stop && d.stop !== d.start ? " to " + d.stop : "") : "no day is known"], ["resolved against", { PUBLISHED: "the day of publication, " + (art.published || "not known"), MENTIONED: "a date named before", NONE: "nothing: it is complete in itself" }[d.anchor] || d.anchor], ["mod", d.mod], ["quant", d.quant], ["freq", d.freq], ["rule", d.rule]],
    { table: "dates", row: d.date_id, begin: d.begin, end: d.end, text, columns: ["value", "type", "text", "start_date", "end_date", "mod"], machine: { value: d.value, type: d.type, text, rule: d.rule, start_date: d.start, end_date: d.stop, mod: d.mod } }, from);
}

function inspectParty(art, p, from) {
  inspect(art, visible(p.name), [["type", TYPE_WORDS[p.type] || p.type], ["country or side", p.country ? p.country + (p.guessed ? " – a guess" : "") : "not known"], ["told by", words(p.country_from)], ["title", p.title], ["affiliation", p.affiliation], ["role", p.role], ["takes part", p.principal ? "yes" : "no: named, but not in the reported event"], ["mentions", number(p.mentions.length)], ["confidence", meter(p.confidence)], ["rule", p.rule], ["more", el("a", { href: link("reader", { party: p.party_id }) }, "all articles that name it")]],
    { table: "parties", row: p.party_id, begin: p.mentions[0]?.[0], end: p.mentions[0]?.[1], text: p.name, wrong: "Not a party", columns: ["name", "type", "country", "title", "affiliation", "role", "is_principal"], column: p.guessed ? "country" : "name", machine: { name: p.name, type: p.type, country: p.country, title: p.title, affiliation: p.affiliation, role: p.role, is_principal: p.principal, rule: p.rule } }, from);
}

function inspectOutcome(art, o, from) {
  const name = (id) => { const p = art.parties.find((one) => one.party_id === id); return el("button", { type: "button", class: "plain link", click: () => inspectKey(art, id) }, quoted(p ? p.name : partyNames.get(id) || id)); };
  const who = (ids) => (ids.length ? ids.map((id, i) => [i ? ", " : "", name(id)]).flat() : undefined);
  inspect(art, (SIGNS[o.status] || "") + " " + words(o.type), [["status", o.status], ["sides", who(o.participants) || "none named"], ["who acts", who(o.actors)], ["on whom", who(o.recipients)], ["when", o.start ? o.start + (o.stop && o.stop !== o.start ? " to " + o.stop : "") + (o.date_text ? " (“" + o.date_text + "”)" : "") : o.date_value || "not said"], ["where", o.place], ["what", o.object], ["tally", o.tally], ["amount", o.amount], ["cue", o.cue], ["claimed by", o.attributed_to], ["leads the article", o.primary ? "yes" : undefined], ["PLOVER", o.plover], ["confidence", meter(o.confidence)], ["rule", o.rule], ["evidence", o.evidence]],
    { table: "outcomes", row: o.outcome_id, begin: o.begin, end: o.end, text: o.evidence, wrong: "Not an outcome", columns: ["type", "date_value", "start_date", "end_date", "participants", "place", "cue"], machine: { type: o.type, status: o.status, date_value: o.date_value, start_date: o.start, end_date: o.stop, participants: o.participants.map((id) => art.parties.find((p) => p.party_id === id)?.name || id).join("; "), place: o.place, cue: o.cue, rule: o.rule } }, from);
}

function inspectArticle(art, column) {
  const columns = ["title", "published", "byline", "source", "language"];
  inspect(art, "Article", [["title", art.title], ["published", art.published], ["told by", art.published_from], ["modified", art.modified], ["authors", art.byline.join("; ")], ["source", art.source], ["site", art.site], ["address", /^https?:/.test(art.url || "") ? el("a", { href: art.url, rel: "noopener noreferrer", target: "_blank" }, visible(art.url)) : art.url], ["file", art.source_uri + (art.record_offset ? " at byte " + art.record_offset : "")], ["format", art.format], ["id", art.article_id]],
    { table: "articles", row: "", text: art.title, columns, column: columns.includes(column) ? column : "title", onlyChange: true, machine: { title: art.title, published: art.published, byline: art.byline.join("; "), source: art.source, language: art.language } }, document.activeElement);
}

function inspectRemoved(art, row) {
  inspect(art, "Removed: " + words(row.reason), [["kind", words(row.kind)], ["why", REASONS[row.reason] || words(row.reason)], ["text", row.text]],
    { table: "occurrences", row: String(row.index), text: row.text, wrong: "Belongs to the story", columns: [], machine: { kind: row.kind, reason: row.reason } }, document.activeElement);
}

/** Code points of the selection in the text, or null. */
function selected() {
  const chosen = getSelection();
  if (!chosen.rangeCount || chosen.isCollapsed) return null;
  const range = chosen.getRangeAt(0);
  const at = (node, offset) => {
    const holder = (node.nodeType === 3 ? node.parentElement : node.childNodes[offset]?.parentElement || node)?.closest?.("[data-b]");
    if (!holder || !byId("text")?.contains(holder)) return null;
    return Number(holder.dataset.b) + (node.nodeType === 3 ? [...node.data.slice(0, offset)].length : 0);
  };
  const begin = at(range.startContainer, range.startOffset), end = at(range.endContainer, range.endOffset);
  return begin === null || end === null || end <= begin ? null : { begin, end };
}

let lastSelection = null;
document.addEventListener("selectionchange", () => { const now = selected(); if (now) lastSelection = { ...now, id: state.current?.article_id }; });

const MISSING = [["parties COUNTRY", "a country"], ["parties ORG", "an organisation"], ["parties PERSON", "a person"], ["dates", "a date"], ["outcomes", "an outcome (whole sentence)"], ["occurrences", "no story: it should be removed"]];

/** A form for what the tables lack: the selected words and what they are. */
function inspectMissing(art) {
  const chosen = lastSelection?.id === art.article_id ? lastSelection : null;
  const words0 = chosen ? [...art.text].slice(chosen.begin, chosen.end).join("") : "";
  inspect(art, "Something is missing", [["how", "Select the words in the text first, or type them as they stand there."]], null, document.activeElement);
  const kind = el("select", { id: "missing-kind" }, MISSING.map(([value, name]) => el("option", { value }, name)));
  const text = el("textarea", { id: "missing-text", rows: "3" }, visible(words0));
  const value = el("input", { id: "missing-value", type: "text", placeholder: "value of a date, type of an outcome, country" });
  const said = el("p", { class: "of" });
  byId("inspector").append(el("form", { class: "fix tall", submit: (e) => {
    e.preventDefault();
    const found = chosen && text.value === visible(words0) ? chosen : place(art, text.value.trim());
    if (!found) { said.textContent = "These words are not in the text."; return; }
    const [tableName, type] = kind.value.split(" ");
    correct(art, { table: tableName, row: "", verdict: "missing", type, text: [...art.text].slice(found.begin, found.end).join(""), begin: found.begin, end: found.end, value: value.value.trim() });
    said.textContent = "Noted.";
  } }, el("label", { for: "missing-text" }, "Words"), text, el("label", { for: "missing-kind" }, "They are"), kind, el("label", { for: "missing-value" }, "Value"), value, el("button", { type: "submit" }, "Note"), said));
}

function place(art, words1) {
  const unit = words1 ? art.text.indexOf(words1) : -1;
  if (unit < 0) return null;
  const map = offsets(art.text);
  return { begin: map.point(unit), end: map.point(unit + words1.length) };
}

function correctionsFile() {
  const head = { program: "dateline", kind: "corrections", version: 1, rules_digest: state.facts.run.rules_digest, dateline: state.facts.run.dateline };
  const lines = corrections.list.map((c) => "    " + JSON.stringify(c));
  return JSON.stringify(head).slice(0, -1) + ",\n  \"corrections\": [\n" + lines.join(",\n") + "\n  ]}\n";
}

function download() {
  const anchor = el("a", { href: URL.createObjectURL(new Blob([correctionsFile()], { type: "application/json" })), download: "corrections.json" });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  say("corrections.json downloaded");
}

async function takeFile(file) {
  let read;
  try { read = JSON.parse(await file.text()); } catch { read = null; }
  if (read?.kind !== "corrections" || !Array.isArray(read.corrections)) { say("This is no corrections file."); return; }
  for (const one of read.corrections) { corrections.list = corrections.list.filter((old) => JSON.stringify(old) !== JSON.stringify(one)); corrections.list.push(one); }
  keepCorrections();
  showCorrections(byId("view-corrections"));
}

function showCorrections(root) {
  const list = corrections.list;
  const judged = list.filter((c) => c.verdict !== "missing" && c.row !== "");
  const right = judged.filter((c) => c.verdict === "right").length;
  clear(root, heading("h-corrections", "Corrections", "Click a highlight in the Reader and say whether it is right, wrong, or what it should be. Your verdicts collect here and stay in this browser until you download them."),
    el("div", { class: "controls" }, el("button", { type: "button", class: "main", id: "download", disabled: list.length === 0, click: download }, "Download corrections.json"),
      el("label", { class: "button" }, "Load a file", el("input", { type: "file", class: "unseen", accept: ".json", id: "load", change: (e) => e.target.files[0] && takeFile(e.target.files[0]) })),
      el("button", { type: "button", id: "clear", disabled: list.length === 0, click: () => { if (confirm("Remove all " + list.length + " corrections from this page?")) { corrections.list = []; keepCorrections(); showCorrections(root); } } }, "Remove all")),
    el("p", { class: "lead small" }, "Then run ", el("code", {}, "scripts/dateline correct DIR --corrections=corrections.json"), ": it writes corrected tables beside the run, measures how often the judged rows were right, and proposes lines for rule files of your own."),
    judged.length > 0 && el("p", {}, el("strong", {}, number(right) + " of " + number(judged.length)), " judged rows are right so far."),
    list.length === 0 ? el("p", { class: "note" }, "No corrections yet.") : table("Corrections", ["verdict", "row", "words", "should be", "article", ""], list.map((c, i) => [c.verdict, words(c.table) + (c.type ? " " + c.type : ""), quoted(cut(c.text || "", 90)), quoted(c.column ? c.column + ": " + c.value : c.value || ""), el("a", { href: articleLink(c.article_id, c.row) }, quoted(cut(c.title || c.article_id || "", 60))), el("button", { type: "button", "aria-label": "Remove correction " + (i + 1), click: () => { corrections.list.splice(i, 1); keepCorrections(); showCorrections(root); } }, "✕")])));
}
