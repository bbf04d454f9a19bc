/* What was made of the images, which are copies, and how the runs went. */
function conversions() {
  const found = rows('conversions');
  if (!found.length) return section('conversions', 'Conversions', null, quiet('Nothing was converted yet:', `imagelake convert --lake ${DATA.lake} --input … --output … --to webp`));
  const sum = key => found.reduce((total, row) => total + row[key], 0);
  const [before, after] = [sum('bytes_before'), sum('bytes_after')];
  return section('conversions', 'Conversions', before > 0 && `${bytes(before)} became ${bytes(after)}: ${percent(after / before)} of the bytes.`, grid(
    panel('What was saved', {class: 'wide'}, el('ul', {class: 'savings'}, found.filter(row => row.bytes_before).map(row =>
      el('li', {'data-value': row.bytes_before - row.bytes_after}, el('span', {}, `${row.source_format || 'no image'} to ${row.format || '–'}`),
        el('span', {class: 'saving', 'aria-hidden': 'true', style: {'--before': row.bytes_before / Math.max(...found.map(each => Math.max(each.bytes_before, each.bytes_after))),
          '--after': row.bytes_after / Math.max(...found.map(each => Math.max(each.bytes_before, each.bytes_after)))}}, el('i', {}), el('b', {})),
        el('span', {}, `${bytes(row.bytes_before)} → ${bytes(row.bytes_after)}`))))),
    panel('By format', {answer: 'conversions', class: 'wide'}, table('Conversions by format', [
      {label: 'From', text: true, value: row => row.source_format},
      {label: 'To', text: true, value: row => row.format},
      {label: 'Images', value: row => row.images},
      {label: 'Failed', value: row => row.failed},
      {label: 'Kept', value: row => row.kept},
      {label: 'Before', value: row => row.bytes_before, show: row => bytes(row.bytes_before)},
      {label: 'After', value: row => row.bytes_after, show: row => bytes(row.bytes_after)},
      {label: 'Lowest SSIM', value: row => row.lowest_ssim, show: row => short(row.lowest_ssim)},
    ], found)),
    rows('losses').length > 0 && panel('Left behind', {answer: 'losses', about: 'What results do not have of their sources.'},
      bars(rows('losses').map(row => ({label: row.what, value: row.images}))))));
}

function repairs() {
  if (!rows('repairs').length) return section('repairs', 'Enhancements', null, quiet('Nothing was enhanced yet:', `imagelake enhance --lake ${DATA.lake} --input … --output … --auto`));
  const status = {ENHANCED: 'Better, written', KEPT_ORIGINAL: 'Original kept', FAILED: 'Failed'};
  const found = rows('repaired_images');
  return section('repairs', 'Enhancements', null, grid(
    panel('What became of them', {answer: 'repairs'}, bars(rows('repairs').map(row => ({label: status[row.status] || row.status, value: row.images,
      kind: row.status === 'FAILED' ? 'bad' : row.status === 'ENHANCED' ? 'good' : ''})))),
    panel('Steps', {answer: 'repair_steps', about: 'How often a step was part of a result that was kept, of those that were tried.'}, bars(rows('repair_steps').map(row =>
      ({label: words(row.enhancement), value: row.kept, text: `${whole(row.kept)} of ${whole(row.tried)}`}))))),
    found.length > 0 && panel('Before and after', {answer: 'repaired_images', about: 'The largest gains. Left of the line as it was, right of it the result.'},
      el('div', {class: 'compares'}, found.map(compare))));
}

function copies() {
  const totals = single('duplicates');
  if (!totals.groups) {
    return section('copies', 'Copies', null, commandsRun.has('duplicates') ? quiet('No copies were found.') : quiet('Nobody looked for copies yet:', `imagelake duplicates --lake ${DATA.lake}`));
  }
  const groups = new Map();
  rows('duplicate_groups').forEach(row => groups.set(row.group_place, [...(groups.get(row.group_place) || []), row]));
  return section('copies', 'Copies', `${plural(totals.groups, 'picture')} with ${plural(totals.copies, 'copy', 'copies')} (${whole(totals.exact)} exact, ${whole(totals.near)} near), which take ${bytes(totals.bytes)}.`,
    panel('Largest groups', {answer: 'duplicate_groups'}, [...groups.values()].map(members => el('div', {class: 'group'},
      el('h4', {}, `${plural(members[0].size, 'image')}, ${bytes(members[0].group_bytes)} in copies`, members.length < members[0].size && ` (${members.length} shown)`),
      gallery(members.map(row => card(row.path, row.keep ? [`${row.width} × ${row.height}`, bytes(row.length)] : [isNumber(row.distance) && `${row.distance} bits apart`, row.reason && name(row.reason)],
        row.keep ? badge('keep', 'good') : badge(row.match.toLowerCase()))), 'A group of copies')))));
}

function runs() {
  const found = rows('runs');
  const fast = found.filter(run => isNumber(run.images_per_second)).reverse();
  return section('runs', 'Runs', null, grid(
    fast.length > 0 && panel('Images per second', {class: 'wide'}, columnChart(fast.map(run =>
      ({label: `${run.command} ${minute(run.started)}`, mark: run.command, value: run.images_per_second, text: short(run.images_per_second)})), 'Throughput of the runs, oldest first')),
    panel('All runs', {answer: 'runs', class: 'wide'}, table('List of runs', [
      {label: 'Started', text: true, value: run => run.started, show: run => minute(run.started)},
      {label: 'Command', text: true, value: run => run.command},
      {label: 'Status', text: true, value: run => run.status, show: run => badge(titled(run.status.toLowerCase()), run.status === 'SUCCEEDED' ? 'good' : run.status === 'FAILED' ? 'bad' : '')},
      {label: 'Done', value: run => run.done},
      {label: 'Failed', value: run => run.failed},
      {label: 'Known', value: run => run.skipped},
      {label: 'Bytes', value: run => run.bytes, show: run => bytes(run.bytes)},
      {label: 'Seconds', value: run => run.analysis_seconds, show: run => short(run.analysis_seconds)},
      {label: 'Images/s', value: run => run.images_per_second, show: run => short(run.images_per_second)},
      {label: 'MB/s', value: run => run.megabytes_per_second, show: run => short(run.megabytes_per_second)},
    ], found))));
}

