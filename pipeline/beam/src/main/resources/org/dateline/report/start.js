// The views and the address of the page.
const VIEWS = {
  trust: { show: showTrust },
  happened: { show: showHappened, wide: true },
  reader: { show: showReader },
  dropped: { show: showDropped },
  corrections: { show: showCorrections },
};

async function route() {
  hideTip();
  const settings = address();
  const name = settings.article !== undefined ? "reader" : Object.keys(settings).find((key) => VIEWS[key]) || "trust";
  for (const other of Object.keys(VIEWS)) byId("view-" + other).hidden = other !== name;
  for (const anchor of byId("views").children) {
    if (anchor.getAttribute("href") === "#" + name) anchor.setAttribute("aria-current", "page"); else anchor.removeAttribute("aria-current");
  }
  document.body.dataset.view = name;
  const changed = state.view !== name;
  state.view = name;
  if (changed) scrollTo(0, 0);
  await VIEWS[name].show(byId("view-" + name), settings);
}

function themes() {
  const button = byId("theme");
  const names = { "": "as the system has them", light: "light", dark: "dark" };
  let now = "";
  try { now = localStorage.getItem("dateline theme") || ""; } catch { /* no store */ }
  const set = (value) => {
    now = value;
    if (value) document.documentElement.dataset.theme = value; else delete document.documentElement.dataset.theme;
    button.setAttribute("aria-label", "Colours: " + names[value]);
    button.title = "Colours: " + names[value];
    try { localStorage.setItem("dateline theme", value); } catch { /* no store */ }
  };
  set(names[now] === undefined ? "" : now);
  button.addEventListener("click", () => set({ "": "dark", dark: "light", light: "" }[now]));
}

function keys(event) {
  if (event.target.closest("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey || state.view !== "reader") return;
  const to = { j: "next", k: "previous", ArrowRight: "next", ArrowLeft: "previous" }[event.key];
  if (to) byId(to)?.click();
  if (event.key === "Escape") hideInspector();
}

async function start() {
  themes();
  if (typeof DecompressionStream === "undefined") {
    byId("loading").textContent = "This browser is too old for the report; Chrome 111, Firefox 113, Safari 16.4 and later show it.";
    return;
  }
  state.facts = await unpack("facts");
  for (const party of state.facts.parties) partyNames.set(party.id, party.name);
  for (const [id, name] of state.facts.names || []) if (!partyNames.has(id)) partyNames.set(id, name);
  loadCorrections();
  byId("loading").remove();
  addEventListener("hashchange", route);
  addEventListener("keydown", keys);
  byId("skip").addEventListener("click", (event) => { event.preventDefault(); byId("main").focus(); });
  let timer, width = innerWidth;
  addEventListener("resize", () => { clearTimeout(timer); timer = setTimeout(() => { if (innerWidth !== width && state.view === "happened") { width = innerWidth; route(); } }, 200); });
  await route();
  document.body.dataset.ready = "true";
}

start().catch((fault) => { const box = byId("loading"); if (box) box.textContent = "The report could not be shown: " + fault.message; throw fault; });
