/* What the lake answered. */
const DATA = JSON.parse(document.getElementById('data').textContent);

const answer = id => DATA.answers[id];
const rows = id => answer(id).rows;
const single = id => rows(id)[0] || {};

const IMAGES = DATA.images;
const PLACE_OF = new Map(IMAGES.map((image, place) => [image.path, place]));
const imageOf = path => IMAGES[PLACE_OF.get(path)];
const pictures = new Map(Object.entries(DATA.pictures || {}));
const pictureOf = path => pictures.get(path) || {missing: 'no picture'};

const fileName = path => String(path).slice(String(path).lastIndexOf('/') + 1);
const ISSUES = new Map(DATA.issues.map(issue => [issue.id, issue]));
const flaggedIssues = image => (image.issues || []).filter(issue => issue.flagged).map(issue => issue.issue);
const commandsRun = new Set(rows('runs').map(run => run.command));

/* What a measure means, where the threshold tells whose rule it was. */
function ruleOf(issue, threshold) {
  const known = ISSUES.get(issue);
  return known && known.rules.find(rule => rule.threshold === threshold);
}

