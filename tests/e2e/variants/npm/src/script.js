// No framework: the functions, a widget mounted by script, and a host's own occupations.
import init, { compare, mount, occupations, search, useDataset } from 'occupation-compare';
import own from '../../../../custom/good.json';

const say = (text) => {
  const line = document.createElement('p');
  line.textContent = text;
  document.getElementById('app').append(line);
};
const place = document.createElement('div');
document.body.append(place);

await init();
say(`${occupations().length} occupations`);
say(compare(['registered-nurses', '15-1252'], { pay: 'hourly' }).heading);
say(search('medical biller', 1)[0].matched);
const widget = mount(place, { occupations: ['registered-nurses', 'software-developers'], pay: 'hourly' });
const button = document.createElement('button');
button.textContent = 'Our own';
place.before(button);
button.addEventListener('click', async () => {
  await useDataset(own);
  widget.update({ occupations: ['data-wrangler', 'pipe-fitter'] });
  say(compare(['data-wrangler', 'pipe-fitter']).heading);
});
