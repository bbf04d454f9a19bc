/* Tables that sort by their headers and filter by what is typed. */
const FIRST_ROWS = 12;
const FILTERED_FROM = 8;

/* columns: [{label, value(row), show(row), text}], text: sorted as text and aligned left. */
function table(caption, columns, data) {
  let sorted = {column: null, up: false};
  let all = false;
  const field = el('input', {type: 'search', placeholder: 'Filter', 'aria-label': `Filter ${caption}`, on: {input: draw}});
  const body = el('tbody', {});
  const count = el('span', {class: 'about', role: 'status'});
  const more = el('button', {type: 'button', class: 'small', on: {click: () => { all = !all; draw(); }}});
  const heads = columns.map(column => el('th', {scope: 'col', class: column.text ? '' : 'number'},
    el('button', {type: 'button', on: {click: () => {
      sorted = {column, up: sorted.column === column ? !sorted.up : Boolean(column.text)};
      draw();
    }}}, column.label)));
  const shown = (column, row) => (column.show ? column.show(row) : column.text ? name(column.value(row) ?? '–') : whole(column.value(row)));

  function draw() {
    const sought = field.value.trim().toLowerCase();
    const found = data.filter(row => !sought
      || columns.some(column => String(column.value(row) ?? '').toLowerCase().includes(sought)));
    if (sorted.column) found.sort((a, b) => order(sorted.column.value(a), sorted.column.value(b)) * (sorted.up ? 1 : -1));
    heads.forEach((head, i) => head.setAttribute('aria-sort',
      columns[i] !== sorted.column ? 'none' : sorted.up ? 'ascending' : 'descending'));
    body.replaceChildren(...(all ? found : found.slice(0, FIRST_ROWS)).map(row => el('tr', {},
      columns.map(column => el('td', {class: column.text ? '' : 'number', 'data-value': column.value(row)}, column.text ? el('div', {class: 'cell'}, shown(column, row)) : shown(column, row))))));
    more.hidden = found.length <= FIRST_ROWS;
    more.textContent = all ? 'Show fewer' : `Show all ${whole(found.length)}`;
    count.textContent = sought ? plural(found.length, 'row') : '';
  }

  draw();
  return el('div', {class: 'table'},
    data.length > FILTERED_FROM && el('p', {class: 'controls'}, field, count),
    el('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption},
      el('table', {}, el('caption', {class: 'hidden'}, caption), el('thead', {}, el('tr', {}, heads)), body)),
    more);
}

/* Nothing comes last when sorted downwards. */
function order(a, b) {
  if (a === b) return 0;
  if (a === null || a === undefined) return -1;
  if (b === null || b === undefined) return 1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en', {numeric: true});
}

