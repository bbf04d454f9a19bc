/* All pictures of this page, to filter and sort; with the SQL that asks the same of the whole lake. */
const FIRST_CARDS = 48;

const ORDERS = {
  'Score, worst first': {value: image => image.quality?.score, sql: 'quality.score', up: true},
  'Score, best first': {value: image => image.quality?.score, sql: 'quality.score DESC'},
  'Name': {value: image => image.file_name, sql: 'file_name', up: true},
  'Largest file': {value: image => image.length, sql: 'length DESC'},
  'Most pixels': {value: image => image.pixels?.megapixels, sql: 'pixels.megapixels DESC'},
  'Newest': {value: image => image.taken?.local_time, sql: 'taken.local_time DESC'},
};

const FACETS = {
  Format: {of: image => [image.format], sql: value => `format = ${quoted(value)}`},
  Level: {of: image => [image.quality?.level], sql: value => `quality.level = ${quoted(value)}`},
  Issue: {of: flaggedIssues, sql: value => `exists(issues, i -> i.issue = ${quoted(value)} AND i.flagged)`},
  Camera: {of: image => [image.camera?.model], sql: value => `camera.model = ${quoted(value)}`},
};

function browser() {
  const shown = IMAGES.filter(image => pictures.has(image.path));
  const field = el('input', {type: 'search', placeholder: 'Name or path', 'aria-label': 'Name or path contains', on: {input: draw}});
  const facets = Object.entries(FACETS).map(([label, facet]) => {
    const values = [...new Set(shown.flatMap(facet.of).filter(Boolean))].sort();
    return {...facet, label, choice: choice(label, ['', ...values], value => (value ? printable(words(value)) : 'any'))};
  });
  const sorting = choice('Sort by', Object.keys(ORDERS), value => value);
  const list = el('ul', {class: 'gallery', 'aria-label': 'Pictures of this page'});
  const count = el('p', {class: 'about', role: 'status'});
  const more = el('button', {type: 'button', on: {click: () => { all = true; draw(); }}});
  let all = false;
  let sql = '';

  function choice(label, values, text) {
    return el('select', {'aria-label': label, on: {change: draw}}, values.map(value => el('option', {value}, text(value))));
  }

  function draw() {
    const chosen = facets.filter(facet => facet.choice.value);
    const sought = field.value.trim();
    const by = ORDERS[sorting.value];
    const found = shown.filter(image => image.path.toLowerCase().includes(sought.toLowerCase())
      && chosen.every(facet => facet.of(image).includes(facet.choice.value)));
    found.sort((a, b) => order(by.value(a), by.value(b)) * (by.up ? 1 : -1));
    const fits = all ? found : found.slice(0, FIRST_CARDS);
    more.hidden = found.length === fits.length;
    more.textContent = `Show all ${whole(found.length)}`;
    list.replaceChildren(...fits.map(image => card(image.path,
      [`score ${short(image.quality?.score)}`, bytes(image.length)], levelBadge(image.quality?.level))));
    count.textContent = `${whole(found.length)} of the ${whole(shown.length)} pictures on this page; the lake has ${plural(single('totals').images, 'image')}.`;
    sql = ['SELECT path, quality.score FROM images', ['vanished_at IS NULL',
      ...chosen.map(facet => facet.sql(facet.choice.value)),
      ...(sought ? [`contains(lower(path), ${quoted(sought.toLowerCase())})`] : [])].join(' AND ')].join(' WHERE ')
      + ` ORDER BY ${by.sql}`;
  }

  draw();
  const labelled = (label, control) => el('label', {}, label, ' ', control);
  return el('div', {},
    el('div', {class: 'controls'}, labelled('Find', field), facets.map(facet => labelled(facet.label, facet.choice)), labelled('Sort', sorting)),
    count, list, el('p', {class: 'buttons'}, more), sqlNote(() => sql, 'this choice, over the whole lake'));
}

