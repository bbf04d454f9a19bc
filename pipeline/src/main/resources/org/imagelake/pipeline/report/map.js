/* Where pictures were taken: an equirectangular map, one unit for each degree, no tiles. */
const WORLD = {west: -180, north: -85, width: 360, height: 145};
const LEAST_DEGREES = 0.02;
const COAST_FROM_DEGREES = 12;
const SHAPE = WORLD.height / WORLD.width;

function map(places) {
  const land = svg('path', {d: LAND, class: 'land', transform: 'scale(0.25)'});
  const lines = svg('g', {class: 'graticule'});
  const points = svg('g', {class: 'places'});
  const told = el('p', {class: 'about', role: 'status'}, 'Point at a circle, or use the table.');
  const canvas = svg('svg', {class: 'map', role: 'img', tabindex: 0, preserveAspectRatio: 'xMidYMid meet',
    'aria-label': `Map of ${plural(places.length, 'place')}; arrow keys move it, plus and minus zoom.`}, land, lines, points);
  let view = fitted(places);

  function draw() {
    canvas.setAttribute('viewBox', `${view.west} ${view.north} ${view.width} ${view.height}`);
    const pixel = view.width / (canvas.clientWidth || 720);
    land.style.display = view.width < COAST_FROM_DEGREES ? 'none' : '';
    lines.replaceChildren(...graticule(view, pixel));
    const most = Math.max(1, ...places.map(place => place.images));
    points.replaceChildren(...places.map(place => svg('circle', {
      cx: place.longitude, cy: -place.latitude, r: pixel * (3.5 + 11 * Math.sqrt(place.images / most)),
      'data-value': place.images, on: {pointerenter: () => tell(place), click: () => tell(place)},
    }, svg('title', {}, spoken(place)))));
  }

  function tell(place) {
    const reach = view.width / 100;
    const sql = `SELECT path FROM images WHERE gps.latitude BETWEEN ${(place.latitude - reach).toFixed(4)} AND ${(place.latitude + reach).toFixed(4)}`
      + ` AND gps.longitude BETWEEN ${(place.longitude - reach).toFixed(4)} AND ${(place.longitude + reach).toFixed(4)}`;
    told.replaceChildren(`${spoken(place)}, such as `, name(fileName(place.example_path)), '. ', copyButton('Copy SQL', () => sql));
  }

  const move = (x, y) => { view = {...view, west: view.west + x * view.width, north: view.north + y * view.height}; draw(); };
  const zoom = by => {
    const width = Math.min(WORLD.width, Math.max(LEAST_DEGREES, view.width * by));
    view = around(view.west + view.width / 2, view.north + view.height / 2, width);
    draw();
  };
  const keys = {ArrowLeft: () => move(-0.1, 0), ArrowRight: () => move(0.1, 0), ArrowUp: () => move(0, -0.1),
    ArrowDown: () => move(0, 0.1), '+': () => zoom(0.6), '-': () => zoom(1 / 0.6)};
  canvas.addEventListener('keydown', event => {
    if (keys[event.key]) { keys[event.key](); event.preventDefault(); }
  });
  drag(canvas, (x, y) => move(-x / canvas.clientWidth, -y / canvas.clientHeight));
  new ResizeObserver(draw).observe(canvas);
  draw();
  const button = (label, act) => el('button', {type: 'button', class: 'small', on: {click: act}}, label);
  return el('div', {class: 'map-frame'}, canvas, told, el('p', {class: 'buttons'},
    button('Fit', () => { view = fitted(places); draw(); }), button('World', () => { view = WORLD; draw(); }),
    button('Zoom in', () => zoom(0.6)), button('Zoom out', () => zoom(1 / 0.6))));
}

const spoken = place => `${plural(place.images, 'image')} around ${place.latitude.toFixed(3)}, ${place.longitude.toFixed(3)}`;

const around = (x, y, width) => ({west: x - width / 2, north: y - width * SHAPE / 2, width, height: width * SHAPE});

/* All places with a margin. */
function fitted(places) {
  const x = places.map(place => place.longitude);
  const y = places.map(place => -place.latitude);
  const [west, east, north, south] = [Math.min(...x), Math.max(...x), Math.min(...y), Math.max(...y)];
  const width = Math.max(LEAST_DEGREES, (east - west) * 1.3, (south - north) * 1.3 / SHAPE);
  return width >= WORLD.width * 0.8 ? WORLD : around((west + east) / 2, (north + south) / 2, width);
}

/* Meridians and parallels at round numbers, with their degrees at the edges. */
function graticule(view, pixel) {
  const step = [90, 45, 30, 15, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002].find(size => view.width / size >= 6) || 0.001;
  const digits = step < 1 ? String(step).length - 2 : 0;
  const found = [];
  const line = (x1, y1, x2, y2) => found.push(svg('line', {x1, y1, x2, y2}));
  const label = (x, y, text) => found.push(svg('text', {x, y, 'font-size': 11 * pixel}, text));
  for (let x = Math.ceil(view.west / step) * step; x <= view.west + view.width; x += step) {
    line(x, view.north, x, view.north + view.height);
    label(x + 3 * pixel, view.north + view.height - 5 * pixel, `${Math.abs(x).toFixed(digits)}°${x < 0 ? 'W' : 'E'}`);
  }
  for (let y = Math.ceil(view.north / step) * step; y <= view.north + view.height; y += step) {
    line(view.west, y, view.west + view.width, y);
    label(view.west + 4 * pixel, y - 3 * pixel, `${Math.abs(y).toFixed(digits)}°${y > 0 ? 'S' : 'N'}`);
  }
  return found;
}

function drag(node, moved) {
  let last = null;
  node.addEventListener('pointerdown', event => {
    if (event.pointerType === 'mouse') last = [event.clientX, event.clientY];
  });
  node.addEventListener('pointermove', event => {
    if (!last) return;
    moved(event.clientX - last[0], event.clientY - last[1]);
    last = [event.clientX, event.clientY];
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave']) node.addEventListener(end, () => { last = null; });
}

