// Dropped: everything that is in the input and not in the tables' texts, with its reason.
const REASONS = {
  metadata: "title, by-line or date line that columns of their own hold", site_repeats: "stands in many articles of the site", repeated_in_article: "stands in the article before", caption: "shows or credits a picture",
  byline: "begins as by-lines do", date_line: "little but a date", about_author: "who the author is", comment: "readers' comments", share: "requests to share or follow", subscribe: "requests to subscribe or sign in", related: "leads to other stories",
  ad: "advertisement", legal: "rights, terms, privacy", tags: "topics of the story", navigation: "menus", header: "head of the page", footer: "foot of the page", sidebar: "beside the story", hidden: "the page does not show it", links: "little but links", not_story: "unlike a story, without a single sign",
};

/** Counts by reason with the places that run.json names. */
function counted(kind, title, note) {
  const counts = state.facts.run.counts[kind], places = state.facts.run.places[kind];
  const sum = sumOf(counts);
  const list = typeof counts === "number" ? [["", counts, places || []]] : flat(counts || {}, places || {}, "");
  return el("section", { id: "part-" + kind }, el("h2", {}, title + " ", el("span", { class: "of" }, number(sum))), el("p", { class: "lead small" }, note),
    sum === 0 ? el("p", { class: "of" }, "None.") : list.map(([reason, count, some]) => el("details", {}, el("summary", {}, el("strong", {}, number(count)), " " + words(reason || "articles")),
      el("ul", { class: "places" }, (Array.isArray(some) ? some : []).map((place) => el("li", {}, quoted(place))), count > (some?.length || 0) && el("li", { class: "of" }, some?.length ? "and more: the tables and run.json of the run name them" : "no place is named")))));
}

function flat(counts, places, prefix) {
  return Object.entries(counts).flatMap(([name, value]) => (typeof value === "number" ? [[prefix + name, value, places?.[name]]] : flat(value, places?.[name] || {}, prefix + name + " / ")));
}

function showDropped(root, settings) {
  const facts = state.facts, dropped = facts.dropped;
  const total = d3.sum(dropped.removed, (r) => r.count);
  clear(root,
    heading("h-dropped", "What was left out, and why", "Nothing is left out silently: each record is an article, a reject or a skip, and each removed paragraph has a reason."),
    el("section", {}, el("h2", {}, "Removed paragraphs ", el("span", { class: "of" }, number(total))), el("p", { class: "lead small" }, "Taken out of articles. In the Reader, switch on Removed to see them where they stood."),
      dropped.removed.map((r) => { const fill = el("span", { class: "fill" }); fill.style.width = (100 * r.count) / dropped.removed[0].count + "%";
        return el("details", { class: "reason" }, el("summary", {}, el("span", { class: "name" }, words(r.reason), r.kind && el("span", { class: "of" }, " " + words(r.kind))), el("span", { class: "count" }, number(r.count)), el("span", { class: "track", "aria-hidden": "true" }, fill), el("span", { class: "of" }, REASONS[r.reason] || "")), el("ul", { class: "samples" }, r.samples.filter(Boolean).map((text) => el("li", {}, quoted(text))))); })),
    counted("skipped", "Skipped records", "Read or found, and no article by their kind: redirects, error pages, other formats."),
    el("section", { id: "part-rejected" }, el("h2", {}, "Rejected records ", el("span", { class: "of" }, number(d3.sum(dropped.rejects, (r) => r.count)))), el("p", { class: "lead small" }, "They could not be read. Each is a row of the table rejects."),
      dropped.rejects.length === 0 ? el("p", { class: "of" }, "None.") : dropped.rejects.map((r) => el("details", {}, el("summary", {}, el("strong", {}, number(r.count)), " " + words(r.error) + " in " + r.stage), el("ul", { class: "places" }, r.samples.map(([place, message, excerpt]) => el("li", {}, quoted(place), ": ", quoted(message), excerpt && el("pre", {}, quoted(excerpt)))))))),
    el("section", { id: "part-no_article" }, el("h2", {}, "Records without a story ", el("span", { class: "of" }, number(d3.sum(dropped.no_article, (r) => r.count)))), el("p", { class: "lead small" }, "Read, and there is no article in them. Each is a row of articles with the status NO_ARTICLE."),
      dropped.no_article.length === 0 ? el("p", { class: "of" }, "None.") : dropped.no_article.map((r) => el("details", {}, el("summary", {}, el("strong", {}, number(r.count)), " " + words(r.reason)), el("ul", { class: "places" }, r.places.map((place) => el("li", {}, quoted(place))))))),
    counted("warnings", "Warnings", "Read, but something in the record was ignored."),
    counted("undated", "Undated articles", "The day of publication is not known."),
    counted("not_analysed", "Not analysed", "Articles in a language without rules, by language."));
  const part = settings.part && byId("part-" + settings.part);
  if (part) { part.querySelectorAll("details").forEach((d) => { d.open = true; }); part.scrollIntoView(); }
}
