/* Sections and panels: what holds the charts. */
function section(id, title, about, ...content) {
  return el('section', {id, class: 'part', 'aria-labelledby': `${id}-title`},
    el('h2', {id: `${id}-title`}, title), about && el('p', {class: 'about'}, about), content);
}

/* One chart with its title and, when it answers a question, its SQL. */
function panel(title, options, ...content) {
  const asked = options.answer && answer(options.answer);
  return el('article', {class: `panel ${options.class || ''}`, 'data-answer': options.answer},
    el('h3', {}, title),
    options.about && el('p', {class: 'about'}, options.about),
    content,
    asked && asked.cut && el('p', {class: 'about'}, `The first ${whole(asked.rows.length)}; the SQL has them all.`),
    asked && sqlNote(asked.sql, title));
}

const grid = (...panels) => el('div', {class: 'grid'}, panels);

/* Where there is nothing yet, and which command would change that. */
const quiet = (text, todo) =>
  el('p', {class: 'quiet'}, text, todo && [' ', el('code', {}, printable(todo))]);

const badge = (text, kind) => el('span', {class: `badge ${kind || ''}`}, text);
const levelBadge = level => level && badge(titled(String(level).toLowerCase()), `level-${String(level).toLowerCase()}`);

