/* The SQL behind everything that is shown, and the command that runs it. */
const quoted = text => `'${String(text).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const shellWord = text => `'${String(text).replaceAll("'", "'\\''")}'`;
const command = sql => `imagelake sql --lake ${shellWord(DATA.lake)} ${shellWord(sql)}`;
const rowSql = path => `SELECT * FROM images WHERE path = ${quoted(path)}`;

function copyButton(label, text) {
  const button = el('button', {type: 'button', class: 'small', on: {click: async () => {
    try {
      await navigator.clipboard.writeText(text());
      button.textContent = 'Copied';
    } catch (refused) {
      button.textContent = 'Not allowed: select the text';
    }
    setTimeout(() => { button.textContent = label; }, 2000);
  }}}, label);
  return button;
}

/* Folded SQL with buttons that copy it. */
function sqlNote(sql, what) {
  const text = typeof sql === 'function' ? sql : () => sql;
  const code = el('code', {});
  const note = el('details', {class: 'sql', on: {toggle: () => { code.textContent = printableSql(text()); }}},
    el('summary', {}, 'SQL', hidden(` of ${what}`)),
    el('pre', {tabindex: 0, 'aria-label': `SQL of ${what}`}, code),
    el('p', {class: 'buttons'}, copyButton('Copy SQL', text), copyButton('Copy command', () => command(text()))));
  return note;
}

/* Line ends are part of it; whatever else is not seen must be. */
const printableSql = sql => sql.split('\n').map(printable).join('\n');

