/* Numbers and texts as people read them. */
const WHOLE = new Intl.NumberFormat('en');
const SHORT = new Intl.NumberFormat('en', {maximumSignificantDigits: 3});
const PERCENT = new Intl.NumberFormat('en', {style: 'percent', maximumSignificantDigits: 3});
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/* Control characters, and those that turn text around, would lie about what a name is. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

const printable = text =>
  String(text).replace(UNSEEN, unit => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'));

const isNumber = value => typeof value === 'number' && Number.isFinite(value);
const whole = value => (isNumber(value) ? WHOLE.format(value) : '–');
const short = value => (isNumber(value) ? SHORT.format(value) : '–');
const percent = value => (isNumber(value) ? PERCENT.format(value) : '–');
const plural = (count, one, many) => `${whole(count)} ${count === 1 ? one : many || one + 's'}`;

function bytes(value) {
  if (!isNumber(value)) return '–';
  let unit = 0;
  let left = value;
  while (Math.abs(left) >= 1000 && unit < UNITS.length - 1) {
    left /= 1000;
    unit++;
  }
  return `${unit ? left.toFixed(left < 10 ? 1 : 0) : left} ${UNITS[unit]}`;
}

const day = text => (text ? String(text).slice(0, 10) : '–');
const minute = text => (text ? String(text).slice(0, 16).replace('T', ' ') : '–');
const words = id => String(id).replaceAll('_', ' ');
const titled = id => words(id).replace(/^./, first => first.toUpperCase());

