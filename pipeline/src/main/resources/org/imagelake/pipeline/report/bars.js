/* Horizontal bars: a list whose numbers are text. */
function bars(items) {
  const most = Math.max(1e-9, ...items.map(item => item.value));
  return el('ul', {class: 'bars'}, items.map(item =>
    el('li', {'data-value': item.value, 'data-label': item.label, title: item.title && printable(item.title)},
      el('span', {class: 'bar-label'}, name(item.label)),
      el('span', {class: `bar ${item.kind || ''}`, 'aria-hidden': 'true', style: {'--part': item.value / most}}),
      el('span', {class: 'bar-value'}, item.text ?? whole(item.value)))));
}

