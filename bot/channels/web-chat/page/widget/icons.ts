const shapes = {
  bubble:
    'M12 3C6.5 3 2 6.8 2 11.5c0 2.6 1.4 4.9 3.6 6.5l-.6 3.2a.6.6 0 0 0 .9.6l3.8-1.9c.7.1 1.5.2 2.3.2 5.5 0 10-3.8 10-8.6S17.5 3 12 3Z',
  down: 'm5.7 8.3 6.3 6.3 6.3-6.3 1.4 1.4L12 17.4 4.3 9.7Z',
  cross:
    'M6.4 5 12 10.6 17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4L12 13.4 6.4 19 5 17.6 10.6 12 5 6.4Z',
};

/** An icon in the colour of the text around it, hidden from screen readers. */
export function icon(name: keyof typeof shapes): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS(svg.namespaceURI, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', name);
  svg.setAttribute('fill', 'currentColor');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', shapes[name]);
  svg.append(path);
  return svg;
}
