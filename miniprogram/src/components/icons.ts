import { palette, type Colour } from '../../../shared/tokens.ts'

/** The project's own line icons: 24x24, one stroke, no fill. */
const paths = {
  home: 'M3.5 11.5 12 4l8.5 7.5M6 9.8V20h12V9.8M10 20v-5.5h4V20',
  calendar: 'M4 6.5h16V20H4zM4 10.5h16M8.5 4v4M15.5 4v4M8 14h3M8 17h3M14 14h2',
  ticket: 'M3.5 7h17v3.2a1.9 1.9 0 0 0 0 3.6V17h-17v-3.2a1.9 1.9 0 0 0 0-3.6zM14.5 7.5v9M7 10.5h4M7 13.5h4',
  person: 'M12 11.5a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6zM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  hourglass: 'M6 3.5h12M6 20.5h12M7.5 3.5c0 4.5 2 6 4.5 8.5 2.5-2.5 4.5-4 4.5-8.5' +
    'M7.5 20.5c0-4.5 2-6 4.5-8.5 2.5 2.5 4.5 4 4.5 8.5M9.8 18.5h4.4',
  ribbon: 'M12 14.5a5.2 5.2 0 1 0 0-10.4 5.2 5.2 0 0 0 0 10.4zM9 13.8 7.5 21l4.5-2.6 4.5 2.6-1.5-7.2' +
    'M12 7.2v4.2M10 9.3h4',
  blossom: 'M8.7 7.8A3.3 3.3 0 0 1 15.3 7.8A3.3 3.3 0 0 1 17.3 14' +
    'A3.3 3.3 0 0 1 12 17.8A3.3 3.3 0 0 1 6.7 14A3.3 3.3 0 0 1 8.7 7.8z' +
    'M10.3 12.3a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0',
  coin: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM8.5 7.5 12 12l3.5-4.5M12 12v5M9 12.5h6M9 15h6',
  pin: 'M12 21c4.5-4.8 6.5-8 6.5-11a6.5 6.5 0 0 0-13 0c0 3 2 6.2 6.5 11z' +
    'M12 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7.5V12l3.2 2',
  people: 'M9 11.3a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6zM2.8 19.5c.4-3.5 2.9-5.3 6.2-5.3s5.8 1.8 6.2 5.3' +
    'M15.5 5a3 3 0 0 1 0 6M17.5 14.6c2.2.6 3.5 2.3 3.7 4.9',
  tick: 'M4.5 12.8 9.5 18 19.5 6.5',
  warning: 'M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.2',
  info: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 11v5.5M12 7.6v.2',
  forward: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  scan: 'M4 8.5V4h4.5M15.5 4H20v4.5M20 15.5V20h-4.5M8.5 20H4v-4.5M4 12h16',
  digits: 'M3.5 6.5h17v11h-17zM7.5 10v4M11 10h2v2h-2v2h2M16 10h1.5v4H16',
  plus: 'M12 5v14M5 12h14',
  camera: 'M3.5 8h4l1.5-2.5h6L16.5 8h4v11.5h-17zM12 17a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
  family: 'M3.5 11.5 12 4l8.5 7.5M6 9.8V20h12V9.8M12 17.3c-2.3-1.5-3.2-2.6-3.2-3.8a1.6 1.6 0 0 1 3.2-.5 1.6' +
    ' 1.6 0 0 1 3.2.5c0 1.2-.9 2.3-3.2 3.8z',
  leave: 'M13.5 4H5v16h8.5M10 12h10.5M17 8.5l3.5 3.5-3.5 3.5',
  letters: 'M3.5 19 9 5.5 14.5 19M5.4 14.5h7.2M15.5 19l2.9-7.5 2.9 7.5M16.5 16.5h3.8',
  envelope: 'M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5',
  globe: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM3.5 12h17M12 3.5c3 3 3 14 0 17M12 3.5c-3 3-3 14 0 17',
  shield: 'M12 3.5 5 6v6c0 4.2 2.8 7 7 8.5 4.2-1.5 7-4.3 7-8.5V6zM9 12l2.2 2.3L15.2 10',
  pencil: 'M4.5 19.5l1-4L16 5l3 3L8.5 18.5zM14 7l3 3',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.4-5.5M19.5 4v4h-4',
  send: 'M20.5 4 3.5 11l6.5 2.5L12.5 20zM10 13.5 20.5 4',
  flag: 'M6 21V4M6 5c4-2.5 7 2 12 0v9c-5 2-8-2.5-12 0',
  screen: 'M3.5 5h17v11h-17zM9 20h6M12 16v4',
  gift: 'M4 9h16v4H4zM6 13v7h12v-7M12 9v11M12 9c-5 0-5-5-2-5 1.6 0 2 2.4 2 5zM12 9c5 0 5-5 2-5-1.6 0-2 2.4-2 5z',
  paper: 'M6 3.5h8.5L18.5 8v12.5H6zM14.5 3.5V8h4M9 12h6.5M9 15.5h6.5',
} as const
export type IconName = keyof typeof paths

/** An icon as a data URI, in one colour of the palette. */
export const iconUri = (name: IconName, colour: Colour): string => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="' + palette[colour] +
    `" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="${paths[name]}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
