const SVG = 'http://www.w3.org/2000/svg'

/** Paths on a field of 24 by 24, drawn as lines of width 2. */
const PATHS = {
  hash: 'M4 9h16M4 15h16M10 3 8 21M16 3l-2 18',
  announcement: 'M4 9v6h4l9 4V5L8 9zM20 10v4',
  forum: 'M4 5h12v8H8l-4 3zM16 9h4v10l-3-2h-6',
  thread: 'M5 4v8a4 4 0 0 0 4 4h10M15 12l4 4-4 4',
  menu: 'M4 6h16M4 12h16M4 18h16',
  people:
    'M16 20v-1.5a3.5 3.5 0 0 0-3.5-3.5h-5A3.5 3.5 0 0 0 4 18.5V20M10 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M20 20v-1.5a3.5 3.5 0 0 0-2.6-3.4M15.5 4.2a3.5 3.5 0 0 1 0 6.6',
  close: 'M6 6l12 12M18 6 6 18',
  more: 'M5 12h.1M12 12h.1M19 12h.1',
  send: 'M5 12h14M13 6l6 6-6 6',
  chevron: 'm6 9 6 6 6-6',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5l3.5 2',
  skip: 'm5 5 9 7-9 7zM19 5v14',
  file: 'M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8zM14 3v5h5',
  check: 'm5 12.5 5 5 9-11',
  open: 'M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5',
  globe:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M3 12h18M12 3c2.5 2.4 3.8 5.4 3.8 9s-1.3 6.6-3.8 9c-2.5-2.4-3.8-5.4-3.8-9S9.500 5.400 12 3',
  chat: 'M4 5h16v11H9l-5 4z',
  dm: 'M4 5h16v11H9l-5 4z',
  plus: 'M12 5v14M5 12h14',
  warning: 'M12 3.500 2.500 20h19zM12 10v4.500M12 17.200v.1',
} as const

export type IconName = keyof typeof PATHS

/** Decoration: hidden from screen readers, so its button needs a label of its own. */
export function icon(name: IconName, size = 20): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('width', String(size))
  svg.setAttribute('height', String(size))
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', PATHS[name])
  svg.append(path)
  return svg
}
