/* With what, when, where, and in which colours. */
const MOST_MONTHS = 72;

function cameras() {
  const lens = row => [row.shortest_mm, row.longest_mm].filter(isNumber).filter((mm, i, all) => all.indexOf(mm) === i).map(short).join('–');
  if (!rows('cameras').length) return section('cameras', 'Cameras', null, quiet('No image names its camera.'));
  return section('cameras', 'Cameras and lenses', null, grid(
    panel('Cameras', {answer: 'cameras', class: 'wide'}, table('List of cameras', [
      {label: 'Make', text: true, value: row => row.make},
      {label: 'Model', text: true, value: row => row.model},
      {label: 'Images', value: row => row.images},
      {label: 'Mean score', value: row => row.mean_score, show: row => short(row.mean_score)},
      {label: 'First', text: true, value: row => row.first_taken, show: row => day(row.first_taken)},
      {label: 'Last', text: true, value: row => row.last_taken, show: row => day(row.last_taken)},
    ], rows('cameras'))),
    panel('Lenses', {answer: 'lenses', class: 'wide'}, rows('lenses').length ? table('List of lenses', [
      {label: 'Lens', text: true, value: row => row.lens},
      {label: 'Images', value: row => row.images},
      {label: 'mm', value: row => row.shortest_mm, show: lens},
      {label: 'Widest', value: row => row.widest_f_number, show: row => (isNumber(row.widest_f_number) ? `f/${short(row.widest_f_number)}` : '–')},
      {label: 'Mean score', value: row => row.mean_score, show: row => short(row.mean_score)},
    ], rows('lenses')) : quiet('No image names its lens.'))));
}

function timeline() {
  const months = [...rows('months')].reverse();
  if (!months.length) return section('timeline', 'Timeline', null, quiet('No image says when it was taken.'));
  const number = month => Number(month.slice(0, -3)) * 12 + Number(month.slice(-2)) - 1;
  const counted = months.map(row => ({at: number(row.month), images: row.images}));
  const span = counted[counted.length - 1].at - counted[0].at;
  const yearly = span > MOST_MONTHS;
  const text = at => (yearly ? String(at) : `${Math.floor(at / 12)}-${String(at % 12 + 1).padStart(2, '0')}`);
  const items = gapless(yearly ? byYear(counted) : counted, 'at');
  const sparse = items.length > 200 ? items.filter(item => item.images) : items;
  return section('timeline', 'Timeline', 'By the clocks of the cameras.', grid(
    panel(yearly ? 'Years' : 'Months', {answer: 'months', class: 'wide'}, columnChart(sparse.map(item => ({label: text(item.at), value: item.images})), 'Images by time')),
    panel('Hours of the week', {answer: 'hours', class: 'wide'}, heat(rows('hours')))));
}

function byYear(counted) {
  const years = new Map();
  counted.forEach(({at, images}) => years.set(Math.floor(at / 12), (years.get(Math.floor(at / 12)) || 0) + images));
  return [...years].map(([at, images]) => ({at, images}));
}

function places() {
  const found = rows('places');
  if (!found.length) return section('map', 'Map', null, quiet('No image says where it was taken.'));
  return section('map', 'Map', `${plural(single('totals').with_gps, 'image')} with a position, in ${plural(found.length, 'place')}.`,
    panel('Where', {answer: 'places'}, el('div', {class: 'where'}, map(found), table('List of places', [
      {label: 'Latitude', value: row => row.latitude, show: row => row.latitude.toFixed(4)},
      {label: 'Longitude', value: row => row.longitude, show: row => row.longitude.toFixed(4)},
      {label: 'Images', value: row => row.images},
      {label: 'Such as', text: true, value: row => fileName(row.example_path)},
    ], found))));
}

function colors() {
  const found = rows('colors');
  if (!found.length) return section('colors', 'Colours', null, quiet('Colours were not measured.'));
  const gray = single('totals').black_and_white;
  return section('colors', 'Colours', `The dominant colours of all pictures; ${plural(gray, 'is', 'are')} black and white.`,
    panel('Dominant colours', {answer: 'colors'}, el('ul', {class: 'swatches'}, [...found].sort((a, b) => hueOf(a) - hueOf(b)).map(color =>
      el('li', {'data-value': color.pictures, title: `${hex(color)}: ${plural(color.images, 'image')}`, style: {'flex-grow': color.pictures, background: hex(color)}},
        hidden(`${hex(color)}: ${plural(color.images, 'image')}`))))));
}

