/* The head of the page: what the lake is, in one look. */
function overview() {
  const totals = single('totals');
  const tile = (value, label, more) => el('li', {class: 'tile'}, el('strong', {}, value), el('span', {}, label), more && el('small', {}, more));
  const failedShare = totals.images ? totals.failed / totals.images : 0;
  const flaggedShare = totals.images ? totals.flagged / totals.images : 0;
  document.title = `${printable(fileName(DATA.lake))} · Imagelake report`;
  document.getElementById('top').append(
    el('div', {class: 'brand'}, el('h1', {}, 'Imagelake report'),
      el('p', {}, name(DATA.lake), el('span', {class: 'made'}, ` as of ${minute(DATA.made)} UTC`))),
    spectrum(),
    el('ul', {class: 'tiles', 'data-answer': 'totals'},
      tile(whole(totals.images), totals.images === 1 ? 'image' : 'images', bytes(totals.bytes)),
      tile(short(totals.megapixels), 'megapixels', 'of all images together'),
      tile(short(totals.mean_score), 'mean score', 'from 0 to 1'),
      tile(whole(totals.flagged), 'flagged', `${percent(flaggedShare)} have an issue`),
      tile(whole(totals.failed), 'failed', percent(failedShare)),
      tile(whole(totals.cameras), totals.cameras === 1 ? 'camera model' : 'camera models', totals.first_taken && `${day(totals.first_taken)} to ${day(totals.last_taken)}`),
      tile(whole(totals.with_gps), 'with a position', single('vanished').images ? `${whole(single('vanished').images)} more images have vanished` : null)));
}

const hex = color => '#' + [color.red, color.green, color.blue].map(part => part.toString(16).padStart(2, '0')).join('');

/* The collection's colours by hue, each as wide as its share. */
function spectrum() {
  const found = [...rows('colors')].sort((a, b) => hueOf(a) - hueOf(b));
  return found.length > 0 && el('div', {class: 'spectrum', 'aria-hidden': 'true'},
    found.map(color => el('span', {style: {'flex-grow': color.pictures, background: hex(color)}})));
}

/* Grays first, by lightness, then around the wheel. */
function hueOf({red, green, blue}) {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const width = most - least;
  if (width < 24) return most / 256 - 2;
  const turn = most === red ? (green - blue) / width : most === green ? 2 + (blue - red) / width : 4 + (red - green) / width;
  return (turn + 6) % 6;
}

function failures() {
  const kinds = rows('failures');
  return section('failures', 'Failures', null, kinds.length === 0 ? quiet('Every image could be read.') : grid(
    panel('By cause', {answer: 'failures'}, bars(kinds.map(kind =>
      ({label: kind.code, value: kind.images, title: `${kind.stage}: ${kind.example}`, kind: 'bad'})))),
    panel('Which files', {answer: 'failed_images', class: 'wide'}, table('Files that failed', [
      {label: 'File', text: true, value: row => row.file_name, show: row => el('a', {href: linkTo(row.path)}, name(row.file_name))},
      {label: 'Cause', text: true, value: row => row.code},
      {label: 'Message', text: true, value: row => row.message},
      {label: 'Size', value: row => row.length, show: row => bytes(row.length)},
    ], rows('failed_images')))));
}

const RESOLUTIONS = {LOW: 'Below 0.5 MP', SD: '0.5 to 1 MP', HD: '1 to 3 MP', FULL_HD: '3 to 8 MP', UHD: '8 MP and more'};

function formats() {
  const size = power => `${bytes(2 ** power)} to ${bytes(2 ** (power + 1))}`;
  const misnamed = rows('formats').reduce((sum, row) => sum + row.misnamed, 0);
  return section('formats', 'Formats and sizes', null, grid(
    panel('Formats', {answer: 'formats', about: misnamed > 0 && `${plural(misnamed, 'file')} with an extension of another format.`},
      bars(rows('formats').map(row => ({label: row.format || 'no image', value: row.images, text: `${whole(row.images)} · ${bytes(row.bytes)}`,
        title: row.mean_megapixels === null ? null : `${short(row.mean_megapixels)} MP on average`})))),
    panel('Resolutions', {answer: 'resolutions'}, bars(rows('resolutions').map(row => ({label: RESOLUTIONS[row.name] || row.name, value: row.images})))),
    panel('Shapes', {answer: 'shapes'}, bars(rows('shapes').map(row => ({label: titled(row.name), value: row.images})))),
    panel('File sizes', {answer: 'lengths'}, columnChart(gapless(rows('lengths'), 'power_of_two')
      .map(row => ({label: size(row.power_of_two), mark: bytes(2 ** row.power_of_two), value: row.images})), 'Images by length of the file'))));
}

/* Every whole number between the first and the last, so that gaps are seen. */
function gapless(found, key, first, last) {
  if (!found.length) return [];
  const by = new Map(found.map(row => [row[key], row]));
  const from = first ?? found[0][key];
  const to = last ?? found[found.length - 1][key];
  return Array.from({length: to - from + 1}, (_, i) => by.get(from + i) || {[key]: from + i, images: 0});
}

