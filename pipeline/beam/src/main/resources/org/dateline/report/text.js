// Offsets of the tables are Unicode code points; those of JavaScript are UTF-16 units.

/** Maps code points of a text to UTF-16 units. */
function offsets(text) {
  if (!/[\ud800-\udbff]/.test(text)) return { unit: (point) => point, point: (unit) => unit };
  const starts = [];
  for (let unit = 0; unit < text.length; unit += text.codePointAt(unit) > 0xffff ? 2 : 1) starts.push(unit);
  starts.push(text.length);
  return {
    unit: (point) => starts[Math.max(0, Math.min(point, starts.length - 1))],
    point: (unit) => { let low = 0, high = starts.length - 1; while (low < high) { const mid = (low + high + 1) >> 1; if (starts[mid] <= unit) low = mid; else high = mid - 1; } return low; },
  };
}

/** The places of a cue's words in its sentence, as UTF-16 units; the words may stand apart. */
function cuePlaces(sentence, cue) {
  if (!cue) return [];
  const lower = sentence.toLowerCase();
  const whole = lower.indexOf(cue.toLowerCase());
  if (whole >= 0) return [[whole, whole + cue.length]];
  const places = [];
  let from = 0;
  for (const word of cue.toLowerCase().split(/[\s.…]+/).filter(Boolean)) {
    const at = lower.indexOf(word, from);
    if (at < 0) continue;
    places.push([at, at + word.length]);
    from = at + word.length;
  }
  return places;
}

/** All highlights of an article in UTF-16 units: sentences, names and dates, cues. */
function highlights(art) {
  const map = offsets(art.text);
  const sentences = [], inner = [], cues = [];
  for (const outcome of art.outcomes) {
    if (outcome.begin === undefined) continue;
    const begin = map.unit(outcome.begin), end = map.unit(outcome.end);
    const same = sentences.find((s) => s.begin === begin && s.end === end);
    if (same) same.rows.push(outcome);
    else sentences.push({ begin, end, rows: [outcome] });
    for (const [from, to] of cuePlaces(art.text.slice(begin, end), outcome.cue)) cues.push({ begin: begin + from, end: begin + to });
  }
  for (const date of art.dates) inner.push({ begin: map.unit(date.begin), end: map.unit(date.end), kind: "date", row: date, key: date.date_id });
  for (const party of art.parties) {
    for (const [begin, end] of party.mentions) inner.push({ begin: map.unit(begin), end: map.unit(end), kind: "party", row: party, key: party.party_id });
  }
  inner.sort((a, b) => a.begin - b.begin || b.end - a.end);
  const apart = [];
  for (const one of inner) if (!apart.length || one.begin >= apart[apart.length - 1].end) apart.push(one);
  sentences.sort((a, b) => a.begin - b.begin || a.end - b.end);
  return { map, sentences, inner: apart, cues };
}

/** A text node, or one element for each character that would not show or would reorder the line. */
function pieces(text, point) {
  const out = [];
  let last = 0;
  for (const match of text.matchAll(HIDDEN)) {
    if (match[0] === "\n" || match[0] === "\t") continue;
    if (match.index > last) out.push(el("span", { "data-b": point(last) }, text.slice(last, match.index)));
    out.push(el("span", { class: "control", "data-b": point(match.index) }, visible(match[0])));
    last = match.index + 1;
  }
  if (last < text.length) out.push(el("span", { "data-b": point(last) }, text.slice(last)));
  return out;
}
