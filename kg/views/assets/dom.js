// Elements, made without ever reading text as markup: names and sentences come from untrusted pages.

const $ = (id) => document.getElementById(id);

/** make('button', {class: 'x', type: 'button', onclick}, child, 'text') */
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
  return element;
};

/** An element of a small picture (SVG), and attributes for it. */
const drawn = (tag) => document.createElementNS('http://www.w3.org/2000/svg', tag);
const setAll = (element, attributes) => Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));

const button = (text, onclick, attributes = {}) => make('button', { type: 'button', onclick, ...attributes }, text);

const announce = (text) => { $('said').textContent = text; };
