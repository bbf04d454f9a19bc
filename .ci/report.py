#!/usr/bin/env python3
"""Looks at reports in a headless Chromium: of the demo's lake, and of one whose files try to be more than text.

    .ci/report.py IMAGELAKE LAKE SCRATCH    needs playwright and pillow in this Python, and a chromium on the path

The browser's own numbers are compared with those that the command sql gives; that each answer has the rows of its SQL
is held by the tests in Java.
"""

import json
import pathlib
import shutil
import subprocess
import sys

from PIL import Image
from playwright.sync_api import sync_playwright

WIDTHS = (320, 390, 768, 1440, 3840)
PRINT_WIDTH = 794  # A4 at 96 dots per inch
LONG = "long " * 2048

# Asked in other words than the report's.
NUMBERS = """
  SELECT count(*) AS images, sum(CASE WHEN error IS NULL THEN 0 ELSE 1 END) AS failed, sum(length) AS bytes,
    (SELECT map_from_entries(collect_list(struct(f, n))) FROM
      (SELECT coalesce(format, 'no image') AS f, count(*) AS n FROM images GROUP BY 1)) AS formats,
    (SELECT map_from_entries(collect_list(struct(code, n))) FROM
      (SELECT error.code AS code, count(*) AS n FROM images WHERE error IS NOT NULL GROUP BY 1)) AS failures,
    (SELECT map_from_entries(collect_list(struct(issue, n))) FROM (SELECT replace(issue, '_', ' ') AS issue,
      sum(CASE WHEN flagged THEN 1 ELSE 0 END) AS n FROM (SELECT inline(issues) FROM images) GROUP BY 1)) AS issues,
    (SELECT map_from_entries(collect_list(struct(m, n))) FROM
      (SELECT substring(CAST(taken.local_time AS STRING), 1, 7) AS m, count(*) AS n FROM images
       WHERE taken IS NOT NULL GROUP BY 1)) AS months,
    (SELECT count(*) FROM images WHERE gps IS NOT NULL) AS placed,
    (SELECT sum(source_bytes - target_bytes) FROM conversions WHERE status = 'CONVERTED') AS saved,
    (SELECT count(*) FROM runs) AS runs
  FROM images"""

BARS = """id => Object.fromEntries([...document.querySelectorAll(`[data-answer=${id}] li[data-label]`)]
  .map(item => [item.dataset.label, Number(item.dataset.value)]).filter(([, value]) => value > 0))"""
SUM = "selector => [...document.querySelectorAll(selector)].reduce((sum, item) => sum + Number(item.dataset.value), 0)"
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
ACTIVE = "() => document.activeElement.className || document.activeElement.id || document.activeElement.tagName"


class Problems(list):
    def expect(self, what, found, wanted):
        if found != wanted:
            self.append(f"{what}: {found!r} instead of {wanted!r}")

    def must(self, what, found):
        self.expect(what, bool(found), True)


def run(*command):
    return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE).stdout


def report(imagelake, lake, folder):
    print(run(imagelake, "report", "--lake", str(lake), "--output", str(folder)).strip())
    return (folder / "index.html").resolve().as_uri()


def opened(browser, address, problems, **context):
    """A page that notes whatever it should not do."""
    page = browser.new_context(**context).new_page()
    page.on("console", lambda message: problems.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: problems.append(f"error: {error}"))
    page.on("dialog", lambda dialog: (problems.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda request: request.url in (address, address + "#") or request.url.startswith("data:")
            or problems.append(f"request: {request.url[:200]}"))
    page.goto(address)
    page.wait_for_selector("main section")
    return page


def numbers(page, imagelake, lake, problems):
    asked = json.loads(run(imagelake, "sql", "--lake", str(lake), "--json", NUMBERS))
    for id in "formats", "failures", "issues", "months":
        problems.expect(id, page.evaluate(BARS, id), {k: n for k, n in asked[id].items() if n})
    tiles = page.locator("#top .tile strong").all_text_contents()
    problems.expect("images", tiles[0], f"{asked['images']:,}")
    problems.expect("failed", tiles[4], f"{asked['failed']:,}")
    problems.expect("with a position", tiles[6], f"{asked['placed']:,}")
    problems.expect("places", page.evaluate(SUM, ".places circle"), asked["placed"])
    problems.expect("hours", page.evaluate(SUM, ".heat td[data-value]"), sum(asked["months"].values()))
    problems.expect("lengths", page.evaluate(SUM, "[data-answer=lengths] li"), asked["images"] - 1)  # one is empty
    problems.expect("saved", page.evaluate(SUM, ".savings li"), asked["saved"])
    problems.expect("runs", page.locator("[data-answer=runs] tbody tr").count(), asked["runs"])


def keyboard(page, problems):
    page.keyboard.press("Tab")
    problems.expect("first stop", page.evaluate(ACTIVE), "skip")
    page.keyboard.press("Enter")
    problems.expect("after the skip link", page.evaluate(ACTIVE), "main")

    tabs = page.get_by_role("tab")
    tabs.first.focus()
    page.keyboard.press("ArrowRight")
    problems.expect("chosen tab", tabs.nth(1).get_attribute("aria-selected"), "true")
    problems.must("its gallery is seen", page.get_by_role("tabpanel").locator(".card").first.is_visible())
    problems.must("why it was flagged", "flagged" in page.get_by_role("tabpanel").locator(".card-lines").first.inner_text())

    link = page.locator("[role=tabpanel]:not([hidden]) .card a").first
    link.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    problems.must("a picture opens its row", dialog.is_visible())
    path = dialog.locator(".facts dd").first.inner_text()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(200)
    problems.must("the next picture", dialog.locator(".facts dd").first.inner_text() not in ("", path))
    dialog.locator("summary", has_text="SQL").press("Enter")
    dialog.locator("pre code:not(:empty)").wait_for()
    problems.must("SQL of the row", "SELECT * FROM images WHERE path = 'file:" in dialog.locator("pre").inner_text())
    page.keyboard.press("Escape")
    problems.must("Escape closes it", dialog.is_hidden())
    problems.must("focus comes back", page.evaluate("() => document.activeElement.matches('.card a')"))

    slider = page.locator(".compare input").first
    slider.focus()
    page.keyboard.press("Home")
    problems.expect("slider", page.locator(".compare").first.evaluate("node => node.style.getPropertyValue('--cut')"), "0%")

    head = page.locator("[data-answer=cameras] th button", has_text="Images")
    head.focus()
    page.keyboard.press("Enter")
    problems.expect("sorted", page.locator("[data-answer=cameras] th[aria-sort=descending]").inner_text().strip(" ↓"), "Images")
    counts = [int(text) for text in page.locator("[data-answer=cameras] tbody td:nth-child(3)").all_inner_texts()]
    problems.expect("order", counts, sorted(counts, reverse=True))


def filters(page, problems):
    page.get_by_label("Issue", exact=True).select_option("noisy")
    page.get_by_label("Format", exact=True).select_option("JPEG")
    shown = page.locator("#pictures .card").count()
    problems.must("some are noisy", shown)
    note = page.locator("#pictures > div > .sql")
    note.locator("summary").click()
    note.locator("code:not(:empty)").wait_for()
    sql = note.locator("pre").inner_text()
    problems.must("SQL of the choice", "i.issue = 'noisy' AND i.flagged" in sql and "format = 'JPEG'" in sql)


def readable(page, problems):
    problems.expect("pictures without a text", page.locator("img:not([alt]), img[alt='']").count(), 0)
    problems.expect("pictures from elsewhere", page.locator("img:not([src^='data:image/jpeg;base64,'])").count(), 0)
    problems.expect("main headings", page.locator("h1").count(), 1)
    for landmark in "banner", "navigation", "main", "contentinfo":
        problems.expect(landmark, page.get_by_role(landmark).count(), 1)
    unnamed = page.evaluate("""() => [...document.querySelectorAll('button, a, input, select, section')].filter(node =>
        !(node.textContent.trim() || node.getAttribute('aria-label') || node.getAttribute('aria-labelledby'))).length""")
    problems.expect("controls without a name", unnamed, 0)
    problems.expect("broken links", page.evaluate("""() => [...document.querySelectorAll('a[href^="#"]')].filter(link =>
        !link.hash.startsWith('#image-') && !document.querySelector(link.hash)).length"""), 0)


def fits(browser, address, problems):
    grounds = set()
    for width in WIDTHS:
        for scheme in "light", "dark":
            page = opened(browser, address, problems, viewport={"width": width, "height": 900}, color_scheme=scheme)
            problems.expect(f"wider than {width} pixels by", page.evaluate(OVERFLOW), 0)
            grounds.add(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
            page.close()
    problems.expect("grounds, light and dark", len(grounds), 2)
    page = opened(browser, address, problems, viewport={"width": PRINT_WIDTH, "height": 1123})
    page.emulate_media(media="print")
    problems.expect("wider than paper by", page.evaluate(OVERFLOW), 0)
    problems.must("all galleries are printed", page.locator("[role=tabpanel]").last.is_visible())
    problems.must("prints", page.pdf().startswith(b"%PDF"))
    page.close()


def hostile_files(folder):
    """Names and EXIF of the worst kind; what is written as the model, each under its path."""
    markup = "<script>alert(1)</script>"
    files = {
        "<img src=x onerror=alert(1)>.jpg": markup,
        "</script><script>alert(2)/a.jpg": "\"><svg onload=alert(3)>",
        "'quotes\" & `ticks` \\' OR 1=1 --.jpg": "{{7*7}} ${7*7} ' \" \\",
        "\u05e9\u05dc\u05d5\u05dd \u202egpj.exe\u202c.jpg": "\u0645\u0631\u062d\u0628\u0627 \u202e<b>",
        "x" * 240 + ".jpg": "y" * 10240,
    }
    for place, (name, model) in enumerate(files.items()):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        exif = Image.Exif()
        exif[0x010F], exif[0x0110], exif[0x010E] = markup, model, LONG
        exif.get_ifd(0x8769)[0xA434] = "<lens onclick='alert(4)'>"
        exif.get_ifd(0x8825).update({1: "N", 2: (10.0 + place, 0.0, 0.0), 3: "E", 4: (20.0, 0.0, 0.0)})
        Image.effect_noise((320, 240), 40 + place).convert("RGB").save(path, exif=exif.tobytes())
    (folder / "<b>broken.png").write_text("no image")
    return files


def hostile(browser, imagelake, scratch, problems):
    files = hostile_files(scratch / "hostile")
    lake = scratch / "hostile-lake"
    run(imagelake, "analyze", "--input", str(scratch / "hostile"), "--lake", str(lake), "--raw-tags", "--quiet")
    address = report(imagelake, lake, scratch / "hostile-report")
    page = opened(browser, address, problems, viewport={"width": 1280, "height": 900})
    problems.expect("scripts", page.locator("script").count(), 2)
    problems.expect("elements of strangers", page.locator("svg[onload], b:not(.saving b), lens, img[onerror]").count(), 0)
    names = page.locator("#pictures .card-name").all_text_contents()
    wanted = [name.rsplit("/", 1)[-1].replace("\u202e", "\\u202e").replace("\u202c", "\\u202c") for name in files]
    problems.expect("names", sorted(names), sorted(wanted))
    models = page.locator("[data-answer=cameras] tbody td:nth-child(2)").all_text_contents()
    problems.must("models stay text", "<script>alert(1)</script>" in models and "\"><svg onload=alert(3)>" in models)
    problems.must("long ones are cut", max(map(len, models)) < 5000)
    for place in range(len(files) + 1):
        page.goto(f"{address}#image-{place}")
        dialog = page.get_by_role("dialog")
        dialog.locator("summary", has_text="The whole row").click()
        dialog.locator("summary", has_text="SQL").click()
        dialog.locator("pre code:not(:empty)").wait_for()
        problems.must("the row is shown", dialog.locator(".fields dt", has_text="content_sha256").is_visible())
    page.close()
    quoted = next(name for name in files if "quotes" in name)
    page = opened(browser, address, problems)
    page.locator("#pictures .card a", has_text="quotes").click()
    page.get_by_role("dialog").locator("summary", has_text="SQL").click()
    page.get_by_role("dialog").locator("pre code:not(:empty)").wait_for()
    row = json.loads(run(imagelake, "sql", "--lake", str(lake), "--json", page.get_by_role("dialog").locator("pre").inner_text()))
    problems.expect("the row by its SQL", row["file_name"], quoted)
    fits(browser, address, problems)


def main(imagelake, lake, scratch):
    problems = Problems()
    scratch = pathlib.Path(scratch)
    scratch.mkdir(parents=True, exist_ok=True)
    address = report(imagelake, lake, scratch / "demo-report")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        page = opened(browser, address, problems, viewport={"width": 1440, "height": 900})
        numbers(page, imagelake, lake, problems)
        readable(page, problems)
        keyboard(page, problems)
        filters(page, problems)
        fits(browser, address, problems)
        hostile(browser, imagelake, scratch, problems)
        browser.close()
    print("\n".join(problems) if problems else "both reports are as they should be")
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
