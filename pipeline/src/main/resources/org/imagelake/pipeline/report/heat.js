/* Hours of the week. */
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function heat(cells) {
  const count = new Map(cells.map(cell => [cell.weekday * 24 + cell.hour, cell.images]));
  const most = Math.max(1, ...count.values());
  const hours = [...Array(24).keys()];
  return el('table', {class: 'heat'},
    el('caption', {class: 'hidden'}, 'Pictures by weekday and hour'),
    el('thead', {}, el('tr', {}, el('td', {}), hours.map(hour =>
      el('th', {scope: 'col'}, hour % 6 ? hidden(hour) : hour)))),
    el('tbody', {}, DAYS.map((weekday, place) => el('tr', {},
      el('th', {scope: 'row'}, el('abbr', {title: weekday}, weekday.slice(0, 2))),
      hours.map(hour => {
        const images = count.get(place * 24 + hour) || 0;
        return el('td', {'data-value': images, title: `${weekday} ${hour}:00: ${whole(images)}`,
          style: {'--part': images ? 0.15 + 0.85 * Math.sqrt(images / most) : 0}}, hidden(whole(images)));
      })))));
}

