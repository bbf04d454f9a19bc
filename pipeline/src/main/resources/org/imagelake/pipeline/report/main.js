/* The order of the page. */
overview();
const parts = [failures(), formats(), quality(), galleries(), cameras(), timeline(), places(), colors(), conversions(), repairs(), copies(), runs(),
  pictures.size > 0 && section('pictures', 'Pictures', null, browser())].filter(Boolean);
document.getElementById('main').append(...parts);

const links = parts.map(part => el('a', {href: `#${part.id}`}, part.querySelector('h2').textContent));
document.getElementById('contents').append(el('ul', {}, links.map(link => el('li', {}, link))));
document.getElementById('end').append(el('p', {}, 'Made by ', el('code', {}, 'imagelake report'), '. Nothing on this page is fetched from anywhere. Land outline: Natural Earth.'));

/* Which section is read now. */
const seen = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
  links.forEach((link, i) => link.setAttribute('aria-current', parts[i] === entry.target));
}), {rootMargin: '-20% 0px -70% 0px'});
parts.forEach(part => seen.observe(part));
openByAddress();
