/* Pictures of a gallery, each a link to its row. */
function described(path) {
  const image = imageOf(path) || {};
  const {pixels = {}} = image;
  return printable([image.file_name || fileName(path), pixels.width && `${pixels.width} × ${pixels.height} ${image.format}`,
    flaggedIssues(image).map(words).join(', ')].filter(Boolean).join(', '));
}

/* The picture, or a frame that says why there is none. */
function thumbnail(path, picture, alt) {
  return picture.src
    ? el('img', {src: picture.src, width: picture.width, height: picture.height, alt: alt ?? described(path), decoding: 'async'})
    : el('span', {class: 'no-picture', role: 'img', 'aria-label': `${alt ?? described(path)}: ${printable(picture.missing)}`}, name(picture.missing));
}

/* lines: what stands below the name. */
function card(path, lines, badges) {
  return el('li', {class: 'card', 'data-path': path},
    el('a', {href: linkTo(path), title: described(path), on: {click: event => {
      const list = event.currentTarget.closest('ul');
      neighbours = [...list.querySelectorAll('.card')].map(item => item.dataset.path);
      if (event.currentTarget.hash === location.hash) openByAddress();
    }}},
    el('span', {class: 'frame-of-picture'}, thumbnail(path, pictureOf(path))),
    el('span', {class: 'card-name'}, name((imageOf(path) || {}).file_name || fileName(path)))),
    el('p', {class: 'card-lines'}, badges, lines.filter(Boolean).map(line => el('span', {}, line))));
}

const gallery = (cards, what) => el('ul', {class: 'gallery', 'aria-label': what}, cards);

