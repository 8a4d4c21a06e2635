// The charts, drawn with Observable Plot and d3.
const DAY = 86400000;
const asDate = (day) => new Date(day + (day.length === 7 ? "-15" : "") + "T00:00:00Z");

/** First and last day of the middle 98 %; all of a handful. */
function middle(dates) {
  const sorted = dates.map(Number).sort((a, b) => a - b);
  if (!sorted.length) return null;
  const off = sorted.length < 20 ? 0 : Math.ceil(sorted.length / 100);
  const low = sorted[off], high = sorted[sorted.length - 1 - off];
  const pad = Math.max(DAY, (high - low) * 0.02);
  return [new Date(low - pad), new Date(high + pad)];
}

function figure(title, note, body, rest) {
  return el("figure", {}, el("figcaption", {}, el("h2", {}, title), note && el("p", { class: "lead small" }, note)), body, rest);
}

/** Status legend whose entries switch their status off and on. */
function legend(off, changed) {
  return el("ul", { class: "legend", "aria-label": "Status" }, STATUSES.map((status) => {
    const sign = el("span", { class: "sign", "aria-hidden": "true" }, SIGNS[status]);
    sign.style.color = statusColour(status);
    return el("li", {}, el("button", { type: "button", "aria-pressed": String(!off.has(status)), click: (event) => {
      if (!off.delete(status)) off.add(status);
      event.currentTarget.setAttribute("aria-pressed", String(!off.has(status)));
      changed();
    } }, sign, " ", status));
  }));
}

function tipFor(row, event) {
  const tip = byId("tip");
  clear(tip, el("strong", {}, SIGNS[row.status] || "", " ", words(row.type), row.day ? " · " + row.day : ""), row.title && el("span", { class: "tip-title" }, visible(row.title)), el("p", {}, visible(row.sentence)), el("span", { class: "of" }, visible(row.where)));
  tip.hidden = false;
  const box = tip.getBoundingClientRect();
  const x = Math.max(8, Math.min(event.clientX + 14, innerWidth - box.width - 8));
  const y = event.clientY + 18 + box.height > innerHeight ? event.clientY - box.height - 12 : event.clientY + 18;
  tip.style.left = x + "px";
  tip.style.top = Math.max(8, y) + "px";
}

/** A plot; Plot labels its groups for nobody, which screen readers would read out. */
function plotted(options) {
  const svg = Plot.plot(options);
  svg.querySelectorAll("g[aria-label]").forEach((group) => group.removeAttribute("aria-label"));
  svg.setAttribute("role", "group");
  return svg;
}

const hideTip = () => { byId("tip").hidden = true; };

/** Shows the tip of the mark below the pointer; marks are links with a number behind &n=. */
function tipped(svg, rows) {
  const show = (event) => {
    const anchor = event.target.closest?.("a");
    const href = anchor && (anchor.getAttribute("href") || anchor.getAttributeNS("http://www.w3.org/1999/xlink", "href"));
    const found = href && /&n=(\d+)/.exec(href);
    if (found) tipFor(rows[Number(found[1])], event); else hideTip();
  };
  svg.addEventListener("pointermove", show);
  svg.addEventListener("pointerleave", hideTip);
  for (const anchor of svg.querySelectorAll("a")) anchor.setAttribute("tabindex", "-1");
  return svg;
}

/** One dot for each outcome and lane, coloured and shaped by status. */
function timeline(rows, lanes, domain, width) {
  const isNarrow = narrow(width);
  const shown = rows.filter((r) => r.date >= domain[0] && r.date <= domain[1]);
  const perLane = d3.max(d3.rollups(shown, (v) => d3.max(d3.rollups(v, (w) => w.length, (r) => Math.round(((r.date - domain[0]) / (domain[1] - domain[0])) * (width / 9))), (d) => d[1]), (r) => r.lane), (d) => d[1]) || 1;
  const radius = perLane > 9 ? 2.5 : 4;
  const lane = Math.max(30, Math.min(96, perLane * radius * 2 + 12));
  return tipped(plotted({
    width, height: lanes.length * lane + 44, marginLeft: isNarrow ? 96 : 170, marginRight: 12, marginTop: 24, marginBottom: 20,
    ariaLabel: "Timeline of outcomes by party",
    style: { fontSize: "12px" },
    x: { type: "utc", domain, grid: true, label: null, axis: "top" }, y: { axis: null },
    fy: { domain: lanes, label: null, axis: "left", tickFormat: (d) => cut(visible(d), isNarrow ? 14 : 26), padding: 0 },
    symbol: { domain: STATUSES, range: STATUSES.map((s) => STATUS_MARKS[s]) },
    marks: [
      Plot.ruleY([0], { stroke: "var(--line)" }),
      Plot.dot(shown, Plot.dodgeY("middle", { x: "date", fy: "lane", r: radius, symbol: "status", stroke: (r) => statusColour(r.status), fill: (r) => (r.status === "rejected" || r.status === "failed" ? "none" : statusColour(r.status)), strokeWidth: 1.6, href: (r) => r.href + "&n=" + r.n, ariaLabel: (r) => words(r.type) + ", " + r.day, padding: 1 })),
    ],
  }), rows);
}

const narrow = (width) => width < 560;

/** Outcomes a month or year, stacked by status. */
function overTime(months, domain, width, off) {
  const rows = months.map(([month, type, status, n]) => ({ date: asDate(month), type, status, n })).filter((r) => r.date >= domain[0] && r.date <= domain[1] && !off.has(r.status));
  const years = (domain[1] - domain[0]) / (365 * DAY);
  return plotted({
    width, height: 190, marginLeft: narrow(width) ? 96 : 170, marginRight: 12, style: { fontSize: "12px" }, ariaLabel: "Outcomes over time by status",
    x: { type: "utc", domain, label: null }, y: { grid: true, label: "outcomes", labelArrow: "none" },
    marks: [
      Plot.rectY(rows, Plot.binX({ y: "sum" }, { x: "date", y: "n", interval: years > 8 ? "year" : years > 2.5 ? "3 months" : "month", fill: (r) => statusColour(r.status), order: (r) => STATUSES.indexOf(r.status), insetLeft: 0.5, insetRight: 0.5, clip: true })),
      Plot.ruleY([0], { stroke: "var(--muted)" }),
    ],
  });
}

/** Horizontal bars of counts. */
function bars(rows, width, colour, hrefs) {
  const isNarrow = width < 460;
  return plotted({
    width, height: rows.length * 24 + 12, style: { fontSize: "12.5px" }, marginLeft: isNarrow ? 110 : 180, marginRight: 46, marginTop: 4, marginBottom: 4,
    x: { axis: null }, y: { label: null, domain: rows.map((r) => r.key), tickSize: 0, tickFormat: (key) => cut(visible(rows.find((r) => r.key === key).name), isNarrow ? 15 : 27) },
    marks: [
      Plot.barX(rows, { x: "n", y: "key", fill: colour, insetTop: 3, insetBottom: 3, rx: 2, href: hrefs ? (r) => r.href : undefined, title: (r) => visible(r.name) + ": " + number(r.n) }),
      Plot.text(rows, { x: "n", y: "key", text: (r) => number(r.n), textAnchor: "start", dx: 5, fill: "var(--ink)" }),
    ],
  });
}

/** Types in rows, status by colour. */
function typeBars(types, width) {
  const rows = types.map(([type, status, n]) => ({ key: type, name: words(type), status, n })).sort((a, b) => b.n - a.n);
  return bars(rows, width, (r) => statusColour(r.status), false);
}

const mostOf = (status) => Object.entries(status).sort((a, b) => b[1] - a[1] || STATUSES.indexOf(a[0]) - STATUSES.indexOf(b[0]))[0][0];
const totalOf = (status) => d3.sum(Object.values(status));

/** Who with whom: parties as nodes, edges coloured by their most frequent status. */
function network(facts, width, off, kinds) {
  const height = Math.round(Math.max(340, Math.min(560, width * 0.62)));
  const links = [];
  const used = new Map();
  for (const pair of facts.pairs) {
    const status = Object.fromEntries(Object.entries(pair.status).filter(([s]) => !off.has(s)));
    const ends = [pair.a, pair.b].map((i) => facts.parties[i]);
    if (!Object.keys(status).length || ends.some((p) => !kinds.has(p.type)) || links.length >= (width < 560 ? 20 : 60)) continue;
    links.push({ source: pair.a, target: pair.b, n: totalOf(status), status: mostOf(status) });
    for (const i of [pair.a, pair.b]) used.set(i, (used.get(i) || 0) + totalOf(status));
  }
  if (!links.length) return el("p", { class: "note" }, "No outcome joins two such parties.");
  const nodes = [...used].map(([id, n]) => ({ id, n, party: facts.parties[id], r: 4 + 2.2 * Math.sqrt(n) }));
  nodes.forEach((node, i) => { const turn = i * 2.399963; const away = 14 * Math.sqrt(i); node.x = width / 2 + away * Math.cos(turn); node.y = height / 2 + away * Math.sin(turn); });
  d3.forceSimulation(nodes).randomSource(d3.randomLcg(0.4))
    .force("link", d3.forceLink(links).id((d) => d.id).distance(width < 560 ? 60 : 88).strength(0.5))
    .force("charge", d3.forceManyBody().strength(width < 560 ? -120 : -260).distanceMax(420))
    .force("x", d3.forceX(width / 2).strength(width < 560 ? 0.07 : 0.035)).force("y", d3.forceY(height / 2).strength(0.1))
    .force("collide", d3.forceCollide((d) => Math.max(d.r + 13, Math.min(22, d.party.name.length) * 2.7))).stop().tick(320);
  for (const node of nodes) { node.x = Math.max(46, Math.min(width - 46, node.x)); node.y = Math.max(node.r + 6, Math.min(height - node.r - 18, node.y)); }
  const svg = d3.create("svg").attr("width", width).attr("height", height).attr("viewBox", [0, 0, width, height]).attr("class", "network").attr("role", "group").attr("aria-label", "Network of parties that share an outcome");
  svg.append("g").selectAll("line").data(links).join("line")
    .attr("x1", (d) => d.source.x).attr("y1", (d) => d.source.y).attr("x2", (d) => d.target.x).attr("y2", (d) => d.target.y)
    .attr("stroke", (d) => statusColour(d.status)).attr("stroke-width", (d) => 1 + 1.3 * Math.sqrt(d.n)).attr("stroke-opacity", 0.65).attr("stroke-linecap", "round")
    .append("title").text((d) => visible(d.source.party.name) + " – " + visible(d.target.party.name) + ": " + plural(d.n, "outcome") + ", mostly " + d.status);
  const node = svg.append("g").selectAll("a").data(nodes).join("a").attr("href", (d) => link("reader", { party: d.party.id })).attr("tabindex", "-1").attr("transform", (d) => `translate(${d.x},${d.y})`);
  node.append("circle").attr("r", (d) => d.r).attr("class", (d) => "node " + d.party.type);
  node.append("text").attr("y", (d) => d.r + 12).attr("text-anchor", "middle").text((d) => cut(visible(d.party.name), 22));
  node.append("title").text((d) => visible(d.party.name) + ", " + plural(d.n, "shared outcome") + " shown");
  return svg.node();
}

/** Who with whom as a table of colours. */
function matrix(facts, width, off) {
  const strength = new Map();
  for (const pair of facts.pairs) for (const i of [pair.a, pair.b]) strength.set(i, (strength.get(i) || 0) + totalOf(pair.status));
  const most = width < 560 ? 9 : 16;
  const names = [...strength].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most).map(([i]) => i);
  const cells = [];
  for (const pair of facts.pairs) {
    const status = Object.fromEntries(Object.entries(pair.status).filter(([s]) => !off.has(s)));
    if (!names.includes(pair.a) || !names.includes(pair.b) || !Object.keys(status).length) continue;
    for (const [x, y] of [[pair.a, pair.b], [pair.b, pair.a]]) cells.push({ x, y, n: totalOf(status), status: mostOf(status) });
  }
  if (!cells.length) return el("p", { class: "note" }, "No outcome joins two parties.");
  const name = (i) => visible(facts.parties[i].name);
  const high = d3.max(cells, (c) => c.n);
  const left = width < 560 ? 100 : 160;
  const side = Math.min(38, (width - left - 10) / names.length);
  return plotted({
    width: left + 10 + side * names.length, height: side * names.length + 110, marginLeft: left, marginTop: 104, marginBottom: 4, marginRight: 10, padding: 0.06, style: { fontSize: "12px" }, ariaLabel: "Matrix of parties that share an outcome",
    x: { domain: names, axis: "top", tickRotate: -55, label: null, tickSize: 0, tickFormat: (i) => cut(name(i), 16) },
    y: { domain: names, label: null, tickSize: 0, tickFormat: (i) => cut(name(i), width < 560 ? 14 : 23) },
    marks: [
      Plot.cell(d3.cross(names, names), { x: "0", y: "1", fill: "var(--panel)" }),
      Plot.cell(cells, { x: "x", y: "y", fill: (c) => statusColour(c.status), fillOpacity: (c) => 0.25 + (0.6 * c.n) / high, title: (c) => name(c.x) + " – " + name(c.y) + ": " + plural(c.n, "outcome") + ", mostly " + c.status }),
      Plot.text(cells, { x: "x", y: "y", text: "n", fill: "var(--ink)", fontWeight: 600, pointerEvents: "none" }),
    ],
  });
}
