/* Elements. Whatever comes from the lake is set as text or attribute, never parsed as markup. */
const SVG = 'http://www.w3.org/2000/svg';

const el = (name, attributes, ...children) => filled(document.createElement(name), attributes, children);
const svg = (name, attributes, ...children) => filled(document.createElementNS(SVG, name), attributes, children);

function filled(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key === 'on') {
      for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    } else if (key === 'style') {
      for (const [property, to] of Object.entries(value)) node.style.setProperty(property, to);
    } else {
      node.setAttribute(key, value === true ? '' : String(value));
    }
  }
  node.append(...children.flat(9).filter(child => child !== null && child !== undefined && child !== false)
    .map(child => (child instanceof Node ? child : String(child))));
  return node;
}

/* A text of somebody else's: its direction is its own and turns nothing around it. */
const name = text => el('bdi', {}, printable(text));

const hidden = text => el('span', {class: 'hidden'}, text);

let lastId = 0;
const newId = prefix => `${prefix}-${++lastId}`;

