/* Upright columns in a fixed order: months, scores, lengths. */
const LABELS = 5;

/* items: [{label, value, mark}]; a mark is a shorter label below the column. */
function columnChart(items, what) {
  const most = Math.max(1, ...items.map(item => item.value));
  const each = Math.max(1, Math.ceil(items.length / LABELS));
  return el('div', {class: 'columns'},
    el('span', {class: 'axis', 'aria-hidden': 'true'}, Number.isInteger(most) ? whole(most) : short(most)),
    el('ol', {'aria-label': what}, items.map((item, place) =>
      el('li', {'data-value': item.value, 'data-label': item.label, title: `${item.label}: ${item.text ?? whole(item.value)}`,
        class: item.kind, style: {'--part': item.value / most}},
        el('span', {class: 'column', 'aria-hidden': 'true'}),
        hidden(`${item.label}: ${item.text ?? whole(item.value)}`),
        el('span', {class: 'mark', 'aria-hidden': 'true'}, place % each === 0 ? item.mark ?? item.label : '')))));
}

