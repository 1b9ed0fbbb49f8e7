/** How a shape is drawn: `touch` is the place to touch, `act` what stands there. */
type Stroke = 'frame' | 'line' | 'soft' | 'touch' | 'act' | 'filled' | 'white' | 'light';

export type Shape =
	| { readonly as: Stroke; readonly d: string }
	| { readonly as: 'words'; readonly x: number; readonly y: number; readonly text: string };

/** Every drawing has this box; it is shown at about this size in CSS pixels. */
export const drawingBox = '0 0 160 112';

const box = (x: number, y: number, width: number, height: number, corner = 4): string =>
	`M${x + corner} ${y} h${width - 2 * corner} q${corner} 0 ${corner} ${corner} ` +
	`v${height - 2 * corner} q0 ${corner} ${-corner} ${corner} h${2 * corner - width} ` +
	`q${-corner} 0 ${-corner} ${-corner} v${2 * corner - height} q0 ${-corner} ${corner} ${-corner} Z`;

const disc = (x: number, y: number, radius: number): string =>
	`M${x - radius} ${y} a${radius} ${radius} 0 1 0 ${2 * radius} 0 a${radius} ${radius} 0 1 0 ${-2 * radius} 0 Z`;

const draw = (as: Stroke, ...paths: readonly string[]): Shape => ({ as, d: paths.join(' ') });

const tablet = draw('frame', box(18, 6, 124, 100, 10));
const lower = draw('frame', box(18, 34, 124, 72, 10));
const laptop = draw('frame', box(28, 6, 104, 74, 6), 'M10 96 H150 L140 84 H20 Z');
/** The app's own icon: a door ajar, and its light. */
const icon = (x: number, y: number): readonly Shape[] => [
	draw('filled', box(x, y, 22, 22, 5)),
	draw('white', box(x + 4, y + 4, 7, 14, 1)),
	draw('light', `M${x + 12} ${y + 11} L${x + 19} ${y + 4} V${y + 18} Z`)
];
const rows = draw('soft', box(34, 24, 56, 8), box(34, 84, 46, 8));
const globe = draw(
	'act',
	disc(98, 43, 18),
	'M80 43 H116 M98 25 C86 34 86 52 98 61 M98 25 C110 34 110 52 98 61'
);

const drawings = {
	share: [
		tablet,
		draw('soft', box(30, 20, 62, 14, 7), box(34, 56, 88, 8), box(34, 74, 60, 8)),
		draw('touch', disc(114, 30, 18)),
		draw('act', 'M108 29 H105 V41 H123 V29 H120 M114 35 V18 M108 23.5 L114 17.5 L120 23.5')
	],
	'to-home': [
		tablet,
		draw('line', box(36, 18, 88, 76, 6)),
		draw('soft', box(46, 27, 48, 8), box(46, 78, 40, 8)),
		draw('touch', box(41, 44, 78, 26, 6)),
		draw('filled', box(48, 53, 36, 8)),
		draw('act', box(93, 48, 18, 18, 4), 'M102 52 V62 M97 57 H107')
	],
	add: [
		tablet,
		draw('line', box(32, 20, 96, 66, 6)),
		draw('touch', box(86, 26, 36, 20, 8)),
		draw('filled', box(94, 32, 20, 8)),
		draw('soft', box(74, 62, 44, 8)),
		...icon(42, 55)
	],
	'open-icon': [
		tablet,
		draw('soft', box(34, 22, 20, 20), box(70, 22, 20, 20), box(106, 22, 20, 20)),
		draw('soft', box(34, 66, 20, 20), box(106, 66, 20, 20)),
		draw('touch', disc(80, 76, 22)),
		...icon(69, 65)
	],
	menu: [
		tablet,
		draw('soft', box(30, 22, 66, 14, 7), box(34, 56, 88, 8), box(34, 74, 60, 8)),
		draw('touch', disc(116, 30, 18)),
		draw('filled', disc(116, 20, 3), disc(116, 30, 3), disc(116, 40, 3))
	],
	install: [
		tablet,
		draw('line', box(32, 22, 96, 66, 6)),
		draw('soft', box(74, 36, 44, 8)),
		...icon(42, 30),
		draw('touch', box(78, 60, 42, 20, 8)),
		draw('filled', box(86, 66, 26, 8))
	],
	bar: [
		laptop,
		draw('soft', box(38, 16, 54, 14, 7), box(40, 46, 78, 7), box(40, 60, 50, 7)),
		draw('touch', disc(111, 26, 17)),
		draw('act', 'M104 20 H101 V35 H121 V20 H118 M111 15 V28 M106 23.5 L111 28.5 L116 23.5')
	],
	confirm: [
		laptop,
		draw('line', box(56, 16, 66, 54, 5)),
		draw('soft', box(92, 26, 24, 7)),
		...icon(63, 22),
		draw('touch', box(76, 49, 40, 17, 7)),
		draw('filled', box(84, 54, 24, 7))
	],
	'switch-on': [
		tablet,
		rows,
		draw('line', box(102, 20, 24, 14, 7), disc(109, 27, 5)),
		draw('line', box(102, 80, 24, 14, 7), disc(109, 87, 5)),
		draw('touch', box(28, 42, 104, 30, 7)),
		draw('filled', box(36, 53, 44, 8), box(98, 49, 30, 16, 8)),
		draw('white', disc(120, 57, 5.5))
	],
	code: [
		tablet,
		draw('touch', box(30, 20, 100, 24, 7)),
		draw('filled', disc(44, 32, 4.5), disc(62, 32, 4.5), disc(80, 32, 4.5)),
		draw('filled', disc(98, 32, 4.5), disc(116, 32, 4.5)),
		draw('line', disc(52, 62, 8), disc(80, 62, 8), disc(108, 62, 8)),
		draw('line', disc(52, 86, 8), disc(80, 86, 8), disc(108, 86, 8))
	],
	'press-thrice': [
		lower,
		draw('touch', disc(112, 22, 19)),
		draw('filled', box(98, 27, 28, 8)),
		draw('act', 'M112 4 V22 M106 16 L112 22.5 L118 16'),
		{ as: 'words', x: 46, y: 25, text: '3 ×' },
		draw('soft', box(40, 58, 80, 8), box(40, 76, 54, 8))
	],
	start: [
		tablet,
		draw('line', box(38, 44, 84, 46, 5)),
		draw('touch', box(90, 15, 42, 23, 9)),
		draw('filled', 'M105 19 L119 26.5 L105 34 Z'),
		draw('soft', box(32, 22, 40, 8), box(50, 62, 60, 8))
	],
	recent: [
		tablet,
		draw('soft', box(26, 30, 18, 44), box(116, 30, 18, 44)),
		draw('line', box(54, 20, 52, 54, 6)),
		draw('touch', disc(80, 84, 17)),
		draw('act', 'M80 94 V72 M72 80 L80 71.5 L88 80')
	],
	pin: [
		tablet,
		draw('line', box(48, 44, 64, 52, 6)),
		draw('soft', box(58, 60, 44, 8), box(58, 76, 30, 8)),
		draw('touch', disc(80, 32, 20)),
		draw('act', 'M73 20 H87 M76 20 V28 L71 34 H89 L84 28 V20 M80 34 V45')
	],
	console: [
		laptop,
		draw('soft', box(36, 14, 24, 8), box(36, 30, 24, 8), box(36, 46, 24, 8)),
		globe
	],
	'add-address': [
		laptop,
		draw('line', box(40, 20, 80, 18, 5)),
		draw('soft', box(47, 26, 40, 7)),
		draw('touch', disc(80, 58, 17)),
		draw('act', 'M80 49 V67 M71 58 H89')
	],
	'locked-device': [
		tablet,
		draw('act', 'M67 52 V42 A13 13 0 0 1 93 42 V52'),
		draw('filled', box(58, 50, 44, 36, 6)),
		draw('white', disc(80, 68, 5))
	],
	restart: [
		tablet,
		draw('touch', disc(80, 56, 34)),
		draw('act', 'M97 47 A19 19 0 1 0 99 60 M99 34 V48 H85')
	],
	'full-screen': [
		laptop,
		draw('act', 'M42 32 V18 H58 M102 18 H118 V32 M118 54 V68 H102 M58 68 H42 V54'),
		...icon(69, 32)
	],
	account: [
		laptop,
		draw('act', disc(80, 32, 11), 'M58 68 C60 50 70 48 80 48 C90 48 100 50 102 68 Z')
	]
} as const satisfies Readonly<Record<string, readonly Shape[]>>;

export type DrawingName = keyof typeof drawings;

/** What one drawing is made of, from back to front. */
export function shapesOf(name: DrawingName): readonly Shape[] {
	return drawings[name];
}

export const drawingNames = Object.keys(drawings) as readonly DrawingName[];
