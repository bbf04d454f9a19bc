/* One image: its picture, what was judged, its whole row and the SQL that selects it. */
const dialog = document.getElementById('details');
const linkTo = path => (PLACE_OF.has(path) ? `#image-${PLACE_OF.get(path)}` : null);
let neighbours = [];

function showDetails(image) {
  const row = image;
  const picture = pictureOf(row.path);
  dialog.replaceChildren(
    el('header', {},
      el('h2', {id: 'details-title', tabindex: -1}, name(row.file_name || fileName(row.path))),
      el('p', {class: 'buttons'},
        neighbours.includes(row.path) && [
          el('button', {type: 'button', class: 'small', on: {click: () => step(row, -1)}}, 'Previous'),
          el('button', {type: 'button', class: 'small', on: {click: () => step(row, 1)}}, 'Next')],
        el('button', {type: 'button', class: 'small', on: {click: () => dialog.close()}}, 'Close'))),
    el('div', {class: 'details-body'},
      el('div', {class: 'details-picture'}, thumbnail(row.path, picture), paletteOf(row)),
      el('div', {},
        row.error && el('p', {class: 'error'}, badge(row.error.code, 'bad'), ' ', name(row.error.message)),
        facts(row), judged(row))),
    el('details', {class: 'row'}, el('summary', {}, 'The whole row'), listed(row)),
    sqlNote(rowSql(row.path), 'this row'));
  if (!dialog.open) dialog.showModal();
  document.getElementById('details-title').focus();
  dialog.scrollTop = 0;
}

const paletteOf = row => row.colors && el('ul', {class: 'palette', 'aria-label': 'Dominant colours'},
  (row.colors.dominant || []).map(color => el('li', {style: {'flex-grow': color.ratio, background: color.hex}, title: `${color.hex} ${percent(color.ratio)}`},
    hidden(`${color.hex} ${percent(color.ratio)}`))));

function facts(row) {
  const {pixels = {}, camera = {}, taken = {}, gps = {}, quality = {}, description = {}} = row;
  const told = [
    ['Path', name(row.path)],
    ['Format', row.format && `${row.format}, ${bytes(row.length)}`],
    ['Pixels', pixels.width && `${whole(pixels.width)} × ${whole(pixels.height)} (${short(pixels.megapixels)} MP)`],
    ['Quality', quality.level && [levelBadge(quality.level), ` score ${short(quality.score)}`]],
    ['Camera', (camera.make || camera.model) && name([camera.make, camera.model].filter(Boolean).join(' '))],
    ['Lens', camera.lens_model && name(camera.lens_model)],
    ['Exposure', exposure(camera)],
    ['Taken', taken.local_time && minute(taken.local_time)],
    ['Place', isNumber(gps.latitude) && `${gps.latitude.toFixed(5)}, ${gps.longitude.toFixed(5)}`],
    ['Title', description.title && name(description.title)],
    ['Caption', description.caption && name(description.caption)],
  ];
  return el('dl', {class: 'facts'}, told.filter(([, value]) => value).map(([label, value]) => [el('dt', {}, label), el('dd', {}, value)]));
}

const exposure = camera => [
  isNumber(camera.exposure_seconds) && (camera.exposure_seconds < 0.4 ? `1/${Math.round(1 / camera.exposure_seconds)} s` : `${short(camera.exposure_seconds)} s`),
  isNumber(camera.f_number) && `f/${short(camera.f_number)}`,
  isNumber(camera.iso) && `ISO ${camera.iso}`,
  isNumber(camera.focal_length_mm) && `${short(camera.focal_length_mm)} mm`].filter(Boolean).join(', ');

function judged(row) {
  const issues = (row.issues || []).filter(issue => isNumber(issue.measured));
  return issues.length > 0 && el('table', {class: 'judged'},
    el('caption', {}, 'Measured and judged'),
    el('thead', {}, el('tr', {}, ['Issue', 'Measured', 'Threshold', 'Verdict'].map((head, i) => el('th', {scope: 'col', class: i % 3 ? 'number' : ''}, head)))),
    el('tbody', {}, issues.map(issue => el('tr', {},
      el('th', {scope: 'row', title: (ruleOf(issue.issue, issue.threshold) || {}).means}, words(issue.issue)),
      el('td', {class: 'number'}, short(issue.measured)), el('td', {class: 'number'}, short(issue.threshold)),
      el('td', {}, issue.flagged ? badge('flagged', 'bad') : badge('good', 'good'))))));
}

/* A row as it is in the table, nested as there. */
function listed(value) {
  if (Array.isArray(value)) return el('ol', {}, value.map(item => el('li', {}, listed(item))));
  if (value && typeof value === 'object') {
    return el('dl', {class: 'fields'}, Object.entries(value).map(([key, item]) => [el('dt', {}, name(key)), el('dd', {}, listed(item))]));
  }
  return name(value);
}

function step(row, by) {
  const place = neighbours.indexOf(row.path);
  const next = neighbours[(place + by + neighbours.length) % neighbours.length];
  if (place >= 0 && next) location.replace(linkTo(next));
}

/* A picture's link is an address of its own: it can be opened in a tab, and the way back works. */
function openByAddress() {
  const found = /^#image-(\d+)$/.exec(location.hash);
  const image = found && IMAGES[Number(found[1])];
  if (image) showDetails(image);
  else if (dialog.open) dialog.close();
}

dialog.addEventListener('close', () => {
  if (location.hash.startsWith('#image-')) history.replaceState(null, '', location.pathname + location.search);
});
dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
dialog.addEventListener('keydown', event => {
  const image = IMAGES[Number(location.hash.slice('#image-'.length))];
  if (image && event.key === 'ArrowLeft') step(image, -1);
  if (image && event.key === 'ArrowRight') step(image, 1);
});
window.addEventListener('hashchange', openByAddress);

