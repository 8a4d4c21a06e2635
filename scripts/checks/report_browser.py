"""The report in a browser: makes a report of the seeds and of hostile texts, and starts report_browser.mjs on it in headless Chromium.

    python3 scripts/checks/report_browser.py --browser      prints the browser, or why there is none (status 1)
    python3 scripts/checks/report_browser.py JAR FOLDER     runs the check; pictures and the PDF stay in FOLDER
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = ["playwright-core@1.64.1", "axe-core@4.14.1"]
ROOT = Path(__file__).resolve().parents[2]

HOSTILE = {
    "script.txt": "</script><script>alert('title')</script> talks\n\nPARIS, May 7, 2004 - France and Spain signed an agreement on fish on Friday."
    " </textarea></script><script>document.title='taken'</script><img src=x onerror=alert(1)> -->\n\nFrance said it was glad of the accord.\n",
    "bidi.txt": "Talks \u202egnihton\u202c end\n\nROME, June 3, 2005 - Italy and Greece agreed on Thursday to open \u2066a border\u2069 post.\u200b\n\n"
    "Italy rejected \u202ea plan\u202c on Friday.\n",
    "ansi.txt": "Envoys \x1b[31mred\x1b[0m meet\n\nOSLO, July 8, 2006 - Norway and Sweden signed a treaty \x1b]0;title\x07 on Saturday.\n\nThe two met again.\n",
    "astral.txt": "\U0001f41f Fish talks end\n\nLISBON, May 9, 2007 - \U0001f41f\U0001f41f Portugal and Spain signed an agreement \U0001f41f on fish on Wednesday.\n\n"
    "\U0001f600 Spain said on Thursday \U0001f600 that Portugal agreed.\n",
    "json.jsonl": '{"id": "1", "title": "{\\"a\\": \\"]}<!--", "published": "2004-05-07", "text": "]]> Chile and Peru signed a pact on Friday. {{constructor}}'
    ' ${alert(1)}\\n\\nPeru will ratify it.", "source": "<b>Bold</b> Times", "url": "javascript:alert(1)"}\n',
}


def browser() -> str | None:
    named = os.environ.get("DATELINE_CHROMIUM")
    names = [named] if named else ["chromium", "chromium-browser", "google-chrome", "chrome"]
    return next((found for name in names if (found := shutil.which(name))), None)


def missing() -> str | None:
    if browser() is None:
        return "no Chromium on this machine; install one or name it in DATELINE_CHROMIUM"
    return None if shutil.which("npm") else "npm, which brings the browser's driver, is not on this machine"


def main(jar: str, folder: Path) -> int:
    why = missing()
    if why:
        print("skipped: " + why)
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    texts = folder / "texts"
    shutil.rmtree(texts, ignore_errors=True)
    texts.mkdir()
    for name, text in HOSTILE.items():
        (texts / name).write_text(text, encoding="utf-8")
    shutil.copytree(ROOT / "seeds", texts / "seeds")
    tables = folder / "tables"
    subprocess.run(["java", "-jar", jar, f"--input={texts}", f"--output={tables}", "--overwrite", "--quiet"], check=True)
    before = (tables / "report.html").read_bytes()
    subprocess.run(["java", "-jar", jar, "report", str(tables)], check=True)
    if (tables / "report.html").read_bytes() != before:
        print("FAILED the command and the run write different bytes")
        return 1
    install = ["npm", "install", "--no-audit", "--no-fund", "--no-save", "--ignore-scripts", "--prefix", str(folder), *PACKAGES]
    subprocess.run(install, check=True)
    check = ROOT / "scripts" / "checks" / "report_browser.mjs"
    return subprocess.run(["node", str(check), str(tables / "report.html"), str(folder), str(browser())]).returncode


if __name__ == "__main__":
    if sys.argv[1:] == ["--browser"]:
        print(missing() or browser())
        sys.exit(1 if missing() else 0)
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
