/* How good the pictures are, and galleries that let people judge the judge. */
function quality() {
  if (!rows('scores').length) return section('quality', 'Quality', null, quiet('Quality was not measured:', `imagelake analyze --lake ${DATA.lake}`));
  return section('quality', 'Quality', null, grid(
    panel('Levels', {answer: 'levels'}, bars(rows('levels').map(row =>
      ({label: titled(row.name.toLowerCase()), value: row.images, kind: `level-${row.name.toLowerCase()}`})))),
    panel('Scores', {answer: 'scores', about: '0 is worst, 1 best.'}, columnChart(gapless(rows('scores'), 'twentieth', 0, 19)
      .map(row => ({label: `${row.twentieth / 20} to ${(row.twentieth + 1) / 20}`, mark: String(row.twentieth / 20), value: row.images})), 'Images by score')),
    panel('Issues', {answer: 'issues', about: 'Flagged, of those that were measured.'}, bars(rows('issues').map(row =>
      ({label: words(row.issue), value: row.flagged, text: `${whole(row.flagged)} · ${percent(row.share)}`,
        title: (ISSUES.get(row.issue) || {}).meaning, kind: 'warn'}))))));
}

function galleries() {
  if (!rows('worst').length) return null;
  const flagged = new Map(rows('issues').map(row => [row.issue, row.flagged]));
  const views = [{label: 'Overall', content: overallGallery()}].concat(DATA.issues
    .filter(issue => rows('issues_worst').some(row => row.issue === issue.id))
    .map(issue => ({label: words(issue.id), count: flagged.get(issue.id), content: issueGallery(issue)})));
  return section('galleries', 'Worst and best', 'Each picture leads to its row, what was measured, and its SQL.', tabs(views, 'Galleries'));
}

const overallGallery = () => ['worst', 'best'].map(side => panel(side === 'worst' ? 'Lowest scores' : 'Highest scores', {answer: side},
  gallery(rows(side).map(row => card(row.path, [`score ${short(row.score)}`, flaggedIssues(imageOf(row.path) || {}).map(words).join(', ')], levelBadge(row.level))), side)));

function issueGallery(issue) {
  const of = id => rows(id).filter(row => row.issue === issue.id);
  const rule = ruleOf(issue.id, (of('issues_worst')[0] || {}).threshold);
  const side = (id, title) => panel(title, {answer: id}, gallery(of(id).map(row => card(row.path, why(row, rule), row.flagged ? badge('flagged', 'bad') : badge('not flagged', 'good'))), title));
  return [el('p', {class: 'about'}, issue.meaning, rule && ` Measured: ${rule.means}.`),
    side('issues_worst', of('issues_worst').some(row => row.flagged) ? 'Worst' : 'Nearest to the line: none is flagged'), side('issues_best', 'Best')];
}

/* The measured value, the line, and on which side of it the picture lies. */
const why = (row, rule) => [
  `measured ${short(row.measured)}`,
  `${rule ? `flagged ${rule.above ? 'above' : 'below'}` : 'threshold'} ${short(row.threshold)}`,
  `confidence ${percent(row.confidence)}`];

function tabs(views, what) {
  const ids = views.map(() => newId('tab'));
  const buttons = views.map((view, i) => el('button', {type: 'button', role: 'tab', id: ids[i], 'aria-controls': `${ids[i]}-panel`, on: {click: () => choose(i)}},
    view.label, isNumber(view.count) && [' ', el('span', {class: 'count'}, whole(view.count), hidden(' flagged'))]));
  const panels = views.map((view, i) => el('div', {role: 'tabpanel', id: `${ids[i]}-panel`, 'aria-labelledby': ids[i]}, view.content));
  function choose(chosen, focus) {
    buttons.forEach((button, i) => {
      button.setAttribute('aria-selected', i === chosen);
      button.tabIndex = i === chosen ? 0 : -1;
      panels[i].hidden = i !== chosen;
    });
    if (focus) buttons[chosen].focus();
  }
  const steps = {ArrowRight: 1, ArrowLeft: -1};
  const list = el('div', {role: 'tablist', class: 'tabs', 'aria-label': what, on: {keydown: event => {
    const at = buttons.indexOf(document.activeElement);
    if (at >= 0 && steps[event.key]) choose((at + steps[event.key] + buttons.length) % buttons.length, true);
  }}}, buttons);
  choose(0);
  return el('div', {class: 'tabbed'}, list, panels);
}

