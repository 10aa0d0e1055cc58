const scenes = ['hills', 'choices', 'meeting', 'areas', 'road', 'end'];
const sceneLength = 6;
const all = (selector) => [...document.querySelectorAll(selector)];
const one = (id) => document.getElementById(id);
const clamp = (value) => Math.min(1, Math.max(0, value));
const ease = (value) => { const t = clamp(value); return t * t * (3 - 2 * t); };
const bounce = (value) => { const t = clamp(value) - 1; return 1 + 2.2 * t ** 3 + 1.2 * t ** 2; };
const between = (seconds, start, length) => (seconds - start) / length;
const put = (element, transform) => element.setAttribute('transform', transform);

for (let ring = 0; ring < 9; ring++) {
  const circle = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  circle.setAttribute('cx', 1140);
  circle.setAttribute('cy', 600);
  one('rings').append(circle);
}
all('path.branch, #way-in, #track').forEach((path) => path.setAttribute('stroke-dasharray', path.getTotalLength()));

const draw = (path, part) => {
  const length = path.getTotalLength();
  path.style.visibility = part > 0 ? 'visible' : 'hidden';
  path.setAttribute('stroke-dashoffset', length * (1 - clamp(part)));
};

const grow = (circle, part) => {
  const x = circle.getAttribute('cx');
  const y = circle.getAttribute('cy');
  put(circle, `translate(${x} ${y}) scale(${Math.max(0, part)}) translate(${-x} ${-y})`);
};

const play = {
  hills(s) {
    one('dawn').setAttribute('opacity', ease(s / 4));
    put(one('sun'), `translate(0 ${260 * (1 - ease(s / 4.5))})`);
    put(one('hill-back'), `translate(${-30 + s * 5} 0)`);
    put(one('hill-middle'), `translate(${20 - s * 8} 0)`);
    put(one('hill-front'), `translate(${s * 12 - 40} 0)`);
  },
  choices(s) {
    draw(one('way-in'), ease(between(s, .2, 1)));
    all('.branch').forEach((path, index) => draw(path, ease(between(s, 1 + index * .35, 1.4))));
    all('.goal').forEach((circle, index) => grow(circle, s > 1.9 + index * .35 ? bounce(between(s, 1.9 + index * .35, .7)) : 0));
  },
  meeting(s) {
    const near = ease(between(s, .2, 2.2));
    put(one('one'), `translate(${-60 * (1 - near)} ${Math.sin(s * 1.3) * 6})`);
    put(one('other'), `translate(${260 * (1 - near)} ${Math.sin(s * 1.3 + 1.5) * 6})`);
    all('.dot').forEach((circle, index) => {
      circle.setAttribute('opacity', ease(between(s, 2.3 + index * .3, .4)));
      put(circle, `translate(0 ${-7 * Math.max(0, Math.sin(s * 3.2 - index * .8))})`);
    });
  },
  areas(s) {
    const apart = 1 - ease(between(s, .1, 2.2));
    const away = [[0, -220], [-170, 130], [230, 130]];
    all('.area').forEach((circle, index) => put(circle, `translate(${away[index][0] * apart} ${away[index][1] * apart})`));
    grow(one('centre'), s > 2.2 ? bounce(between(s, 2.2, .7)) : 0);
  },
  road(s) {
    put(one('noon'), `translate(0 ${90 * (1 - ease(s / 3))})`);
    draw(one('track'), ease(between(s, .3, 4)));
  },
  end(s) {
    all('#rings circle').forEach((circle, index) => {
      circle.setAttribute('r', Math.max(0, (36 + index * 50) * ease(between(s, index * .12, 1.6)) + s * 3));
      circle.setAttribute('opacity', .9 - index * .07);
    });
  },
};

const presence = (s, last) => Math.min(ease(between(s, .45, .7)), last ? 1 : ease((sceneLength - .1 - s) / .55));

/** Sets the picture as it stands this many seconds into the film. */
window.show = (seconds) => {
  const current = Math.min(scenes.length - 1, Math.floor(seconds / sceneLength));
  scenes.forEach((name, index) => {
    const local = seconds - index * sceneLength;
    const seen = index === current || (index === current - 1 && seconds - current * sceneLength < .5);
    const group = one(name);
    group.style.display = seen ? '' : 'none';
    if (!seen) { one(`card-${name}`).style.opacity = 0; return; }
    play[name](local);
    group.style.opacity = index === 0 ? 1 : ease(local / .5);
    one(`card-${name}`).style.opacity = index === current ? presence(local, index === scenes.length - 1) : 0;
    one(`card-${name}`).style.transform = `translateY(${14 * (1 - ease(between(local, .45, .9)))}px)`;
  });
};
window.show(0);
