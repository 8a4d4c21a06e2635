// Elements, texts and packed data. Texts of articles become text nodes only, never markup.
const byId = (id) => document.getElementById(id);

/** An element; attributes with a function are listeners, false and null leave an attribute out. */
function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  add(node, children);
  return node;
}

function add(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return node;
}

function clear(node, ...children) {
  node.replaceChildren();
  return add(node, children);
}

const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** A text on a label: control and bidirectional characters are shown by their number. */
function visible(text) {
  return String(text ?? "").replace(HIDDEN, (c) => "⟨U+" + c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0") + "⟩");
}

/** A text of an article with its direction kept to itself. */
const quoted = (text, attributes) => el("bdi", attributes, visible(text));

const number = (n) => Number(n || 0).toLocaleString("en");
const percent = (part, whole) => {
  if (!whole) return "–";
  const share = (100 * part) / whole;
  return (share > 0 && share < 1 ? "<1" : share < 100 && share > 99 ? ">99" : Math.round(share)) + " %";
};
const plural = (n, one, many) => number(n) + " " + (n === 1 ? one : many || one + "s");
const words = (name) => String(name || "").toLowerCase().replaceAll("_", " ");
const cut = (text, most) => (text.length > most ? text.slice(0, most - 1) + "…" : text);

/** A packed block of the page as a value. */
async function unpack(id) {
  const bytes = Uint8Array.from(atob(byId(id).textContent), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}

const STATUSES = ["agreed", "ongoing", "scheduled", "pending", "rejected", "failed"];
const STATUS_MARKS = { agreed: "circle", ongoing: "square", scheduled: "triangle", pending: "diamond", rejected: "times", failed: "cross" };
const SIGNS = { agreed: "●", ongoing: "■", scheduled: "▲", pending: "◆", rejected: "✕", failed: "✚" };
const statusColour = (status) => "var(--" + (STATUSES.includes(status) ? status : "other") + ")";
const TYPE_WORDS = { COUNTRY: "country", ORG: "organisation", PERSON: "person" };

const FLAGS = {
  not_analysed: ["Not analysed", "The language has no rules: no rows does not mean that nothing happened."],
  undated: ["No day of publication", "The day of publication is not known, so relative dates stay open."],
  guessed_country: ["Guessed country", "Nothing in the text says whose side a party is on."],
  title_only: ["Title only", "Only the headline tells the outcome; no sentence of the text does."],
  undated_outcome: ["Undated outcome", "The text does not say on which day it happened."],
  low_confidence: ["Low confidence", "An outcome with a confidence below 0.5."],
  no_outcome: ["No outcome", "No sentence reports an outcome. That may be right."],
  reprint: ["Reprint", "An earlier article of the run tells the same story."],
};

/** What all views share: facts, chunks that were unpacked, corrections. */
const state = { facts: null, chunks: new Map(), list: [], current: null, row: null };

async function article(place) {
  const chunk = Math.floor(place / state.facts.chunk);
  if (!state.chunks.has(chunk)) state.chunks.set(chunk, unpack("chunk-" + chunk));
  return (await state.chunks.get(chunk))[place % state.facts.chunk];
}

/** Everything in the article chunks; the search and the timeline need it. */
async function allArticles() {
  const all = [];
  for (let i = 0; i < state.facts.articles.length; i++) all.push(await article(i));
  return all;
}

const partyNames = new Map();

const say = (text) => { byId("said").textContent = text; };

/** The view and its settings that the address names: #reader&flag=undated, #article=ID&row=o1. */
function address() {
  const parts = location.hash.replace(/^#/, "").split("&");
  const settings = {};
  for (const part of parts) {
    const [key, value] = part.split("=");
    let read = value || "";
    try { read = decodeURIComponent(read); } catch { /* it stays as it is */ }
    settings[key] = read;
  }
  return settings;
}

const link = (view, settings) =>
  "#" + view + Object.entries(settings || {}).filter(([, v]) => v).map(([k, v]) => "&" + k + "=" + encodeURIComponent(v)).join("");
const articleLink = (id, row) => "#article=" + encodeURIComponent(id) + (row ? "&row=" + encodeURIComponent(row) : "");

function heading(id, text, lead) {
  return el("div", { class: "head" }, el("h1", { id }, text), lead && el("p", { class: "lead" }, lead));
}

function table(caption, columns, rows) {
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    el("table", {}, el("caption", { class: "unseen" }, caption),
      el("thead", {}, el("tr", {}, columns.map((c) => el("th", { scope: "col", class: c.startsWith("#") ? "n" : null }, c.replace(/^#/, ""))))),
      el("tbody", {}, rows.map((cells) => el("tr", {}, cells.map((cell, i) => el("td", { class: columns[i].startsWith("#") ? "n" : null }, cell)))))));
}
