"""How the notebooks look: colours of plots, and pictures beside each other. No question is answered here."""

import base64
import html

import matplotlib.pyplot as plt
from IPython.display import HTML

BLUE, ORANGE, GREEN, GREY, INK = "#2f6f9f", "#d9701a", "#3a8a5f", "#c3ccd4", "#22303c"

plt.rcParams.update({
    "figure.dpi": 100,
    "figure.figsize": (9, 3.6),
    "figure.constrained_layout.use": True,
    "font.size": 10,
    "text.parse_math": False,
    "axes.titlesize": 12,
    "axes.titlelocation": "left",
    "axes.titlepad": 10,
    "axes.titleweight": "bold",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": GREY,
    "axes.labelcolor": INK,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "axes.axisbelow": True,
    "grid.color": "#e6ebef",
})

STYLE = """
<style>
.lake figure { display: inline-block; margin: 0 16px 16px 0; vertical-align: top; width: calc(var(--width) * var(--columns)) }
.lake figure div { display: flex; gap: 2px }
.lake img { flex: 1; min-width: 0; height: calc(var(--width) * .72); background: #eef1f4 }
.lake figcaption { font: 12px/1.45 sans-serif; overflow-wrap: anywhere }
.lake h4 { font: bold 14px sans-serif; margin: 12px 0 6px }
</style>
"""


def gallery(rows, pictures=("picture",), width=200, fit="contain", group=None):
    """Pictures with their captions, as HTML.

    rows      of a query: one or more columns of encoded images, and a column caption
    pictures  those columns; with several, the pictures of a row stand side by side
    fit       contain shows the whole picture, none its middle, pixel for pixel
    group     a column: a headline for each of its values

    What a file says of itself is text of strangers: all of it is escaped.
    """
    parts, headline = [], None
    for row in rows:
        if group and row[group] != headline:
            headline = row[group]
            parts.append(f"<h4>{html.escape(str(headline))}</h4>")
        images = "".join(_image(row[name], fit) for name in pictures)
        caption = "<br>".join(html.escape(line) for line in str(row["caption"]).split("\n"))
        parts.append(f"<figure><div>{images}</div><figcaption>{caption}</figcaption></figure>")
    return HTML(f'{STYLE}<div class="lake" style="--width: {width}px; --columns: {len(pictures)}">{"".join(parts)}</div>')


def _image(content, fit):
    source = f"data:image;base64,{base64.b64encode(content).decode()}" if content else ""
    return f'<img style="object-fit: {fit}" src="{source}" alt="">'
