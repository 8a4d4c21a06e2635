// The report in headless Chromium, from a file: no error, no request, filters, reader, corrections, print, accessibility.
//   node scripts/checks/report_browser.mjs REPORT.html FOLDER     pictures go into FOLDER
// playwright-core and axe-core are found in node_modules beside FOLDER; scripts/checks/report_browser.py installs them.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [report, folder, chromium_path] = process.argv.slice(2);
const require = createRequire(path.join(path.resolve(folder), "any.js"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const page_url = pathToFileURL(path.resolve(report)).href;
let failed = 0, passed = 0;

function check(name, holds, detail) {
  if (holds) passed++;
  else { failed++; console.log("FAILED " + name + (detail === undefined ? "" : ": " + JSON.stringify(detail).slice(0, 600))); }
}

const browser = await chromium.launch({ executablePath: chromium_path, args: ["--no-sandbox"] });

/** A page in one setting, with the errors and requests that it makes. */
async function open(settings, hash = "") {
  const context = await browser.newContext({ acceptDownloads: true, bypassCSP: true, ...settings });
  const page = await context.newPage();
  const errors = [], requests = [];
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) errors.push(message.text()); });
  page.on("pageerror", (fault) => errors.push(fault.message));
  page.on("dialog", (dialog) => { errors.push("dialog: " + dialog.message()); dialog.dismiss(); });
  page.on("request", (request) => { if (!/^(file|blob|data):/.test(request.url())) requests.push(request.url()); });
  await page.goto(page_url + hash);
  await page.waitForSelector("body[data-ready]", { timeout: 30000 });
  return { page, errors, requests, context };
}

async function go(page, hash) {
  await page.evaluate((to) => { location.hash = to; }, hash);
  await page.waitForTimeout(350);
}

async function accessible(page, where) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  const serious = result.violations.filter((v) => ["serious", "critical"].includes(v.impact));
  check("axe " + where, serious.length === 0, serious.map((v) => [v.id, v.nodes.length, v.nodes[0].html.slice(0, 160), v.nodes[0].failureSummary]));
}

for (const [name, settings] of [["light", { viewport: { width: 1280, height: 900 }, colorScheme: "light" }], ["dark", { viewport: { width: 1280, height: 900 }, colorScheme: "dark" }], ["phone", { viewport: { width: 390, height: 844 }, colorScheme: "light", isMobile: true, hasTouch: true }]]) {
  const { page, errors, requests, context } = await open(settings);
  for (const view of ["trust", "happened", "reader", "dropped", "corrections"]) {
    await go(page, "#" + view);
    check(name + " " + view + " is shown", await page.locator("#view-" + view + " h1").count() === 1);
    check(name + " " + view + " is as wide as the window", await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1), await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]));
    await accessible(page, name + " " + view);
    await page.screenshot({ path: path.join(folder, name + "-" + view + ".png") });
  }
  const first = page.locator("#items a").first();
  await go(page, await first.getAttribute("href"));
  await page.locator("#page button.tag, #page mark").first().click();
  check(name + " details open", await page.locator("#inspector").isVisible());
  await accessible(page, name + " details");
  await page.screenshot({ path: path.join(folder, name + "-details.png") });
  check(name + " no console error", errors.length === 0, errors);
  check(name + " no network", requests.length === 0, requests);
  await context.close();
}

const { page, errors, context } = await open({ viewport: { width: 1280, height: 900 } }, "#reader");
const count = () => page.locator("#items li").count();
const all = await count();
check("the reader lists articles", all > 0);
const flag = await page.locator("#f-flag option").nth(1).getAttribute("value");
await page.selectOption("#f-flag", flag);
await page.waitForTimeout(300);
const some = await count();
check("a filter leaves fewer articles", some > 0 && some <= all, [some, all]);
await page.goBack();
await page.waitForTimeout(300);
check("back restores the list", (await count()) === all);
await page.fill("#f-q", "zzzz no such words zzzz");
await page.waitForTimeout(600);
check("a search without hits says so", (await count()) === 0 && (await page.locator("#page .note").count()) === 1);
await go(page, "#reader");
check("an empty filter shows all", (await count()) === all);
const withOutcome = await page.evaluate(() => [...document.querySelectorAll("#items a")].map((a) => a.getAttribute("href")));
let judged = false;
for (const href of withOutcome) {
  await go(page, href);
  if (await page.locator("#text .tag").count()) { judged = true; break; }
}
check("some article shows an outcome", judged);

// Every highlight is the words of its row: offsets are code points, the page counts UTF-16 units.
const wrongWords = await page.evaluate(async () => {
  const bytes = (id) => Uint8Array.from(atob(document.getElementById(id).textContent), (c) => c.charCodeAt(0));
  const read = async (id) => JSON.parse(await new Response(new Blob([bytes(id)]).stream().pipeThrough(new DecompressionStream("deflate"))).text());
  const wrong = [];
  for (let i = 0; document.getElementById("chunk-" + i); i++) {
    for (const art of await read("chunk-" + i)) {
      location.hash = "#article=" + art.article_id;
      await new Promise((done) => setTimeout(done, 60));
      const points = [...art.text];
      for (const mark of document.querySelectorAll("#text mark")) {
        const begin = Number(mark.querySelector("[data-b]").dataset.b);
        const date = art.dates.find((d) => d.date_id === mark.dataset.key), party = art.parties.find((p) => p.party_id === mark.dataset.key);
        const spans = date ? [[date.begin, date.end]] : party.mentions;
        if (mark.querySelector(".control")) continue;
        if (!spans.some(([b, e]) => b <= begin && begin < e && points.slice(b, e).join("").includes(mark.textContent))) wrong.push([art.article_id, mark.textContent]);
      }
    }
  }
  return wrong;
});
check("highlights are the words of their rows", wrongWords.length === 0, wrongWords);

await go(page, "#reader");
for (const href of withOutcome) {
  await go(page, href);
  if (await page.locator("#text .tag").count()) break;
}
await page.locator("#text .tag").first().click();
await page.click("#say-right");
await page.locator("#text mark").first().focus();
await page.keyboard.press("Enter");
check("the keyboard opens details", await page.locator("#inspector").isVisible());
await page.click("#say-wrong");
await page.fill("#fix-value", "as it should be");
await page.click(".fix button");
await page.keyboard.press("Escape");
check("Escape closes details", !(await page.locator("#inspector").isVisible()));
await page.click("#missing");
await page.fill("#missing-text", (await page.locator("#text [data-b]").first().textContent()).trim().slice(0, 12));
await page.locator("#inspector form button").click();
await go(page, "#corrections");
const [file] = await Promise.all([page.waitForEvent("download"), page.click("#download")]);
const saved = path.join(folder, "corrections.json");
await file.saveAs(saved);
const read = JSON.parse(readFileSync(saved, "utf8"));
check("the file is one of corrections", read.kind === "corrections" && read.version === 1);
check("three verdicts are in it", JSON.stringify(read.corrections.map((c) => c.verdict)) === JSON.stringify(["right", "change", "missing"]), read.corrections.map((c) => c.verdict));
await page.reload();
await page.waitForSelector("body[data-ready]");
check("corrections outlive a reload", (await page.locator("#correction-count").textContent()) === "3");
await page.setInputFiles("#load", saved);
check("no console error in use", errors.length === 0, errors);

await go(page, "#reader");
await page.emulateMedia({ media: "print" });
check("print leaves the controls out", !(await page.locator(".top").isVisible()) && !(await page.locator(".list").isVisible()));
check("print shows the article", await page.locator("#text").isVisible());
await page.pdf({ path: path.join(folder, "reader.pdf") });
await context.close();
await browser.close();
console.log(passed + " passed, " + failed + " failed");
process.exit(failed ? 1 : 0);
