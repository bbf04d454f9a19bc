/* Before and after, one over the other, with a slider between them. */
const planText = plan => (plan || []).map(part => words(part.enhancement) + (isNumber(part.argument) ? ` ${short(part.argument)}` : '')).join(', ');

function compare(repair) {
  const [before, after] = [pictureOf(repair.path), pictureOf(repair.target)];
  const file = fileName(repair.path);
  const figure = el('figure', {class: 'compare'},
    el('div', {class: 'compare-frame', style: {'--shape': `${after.width || 3} / ${after.height || 2}`}},
      thumbnail(repair.path, before, `${printable(file)}, before`),
      el('div', {class: 'compare-after'}, thumbnail(repair.target, after, `${printable(file)}, after`)),
      before.src && after.src && el('span', {class: 'compare-line', 'aria-hidden': 'true'}),
      before.src && after.src && el('input', {type: 'range', min: 0, max: 100, value: 50, 'aria-label': `How much of ${printable(file)} is shown as it was before`,
        on: {input: event => figure.style.setProperty('--cut', `${event.target.value}%`)}})),
    el('figcaption', {},
      el('a', {href: linkTo(repair.path)}, name(file)), ' ', levelBadge(repair.level_before), ' → ', levelBadge(repair.level_after),
      el('span', {class: 'about'}, `Score ${short(repair.score_before)} → ${short(repair.score_after)}: ${planText(repair.plan)}`)));
  return figure;
}

